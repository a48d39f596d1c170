// A thread that turns templates into PDF, so that a long report never holds up the pages of others.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const folder = dirname(fileURLToPath(import.meta.url));
const fonts = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/noto-sans-jp/package.json"));

// Only these: with the system's fonts a paper would look different on every machine.
const compiler = NodeCompiler.create({
  workspace: folder,
  fontArgs: [
    {
      fontBlobs: ["400Regular", "500Medium", "700Bold"].map((weight) =>
        readFileSync(join(fonts, weight, `NotoSansJP_${weight}.ttf`)),
      ),
    },
  ],
});

const render = (template, data, pictures) => {
  // They lie beside the templates in thought only; the next paper finds none of them.
  compiler.resetShadow();
  for (const [name, bytes] of pictures)
    compiler.mapShadow(join(folder, "pictures", name), Buffer.from(bytes));
  const compiled = compiler.compile({
    mainFilePath: join(folder, `${template}.typ`),
    inputs: { data },
    resetRead: true,
  });
  if (!compiled.result) {
    const problems = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
    throw new Error(`${template}.typ: ${JSON.stringify(problems)}`);
  }
  const pdf = compiler.pdf(compiled.result, { pdfStandard: "ua-1" });
  // A report of a whole city leaves a gigabyte of half-finished layout behind, which no other paper can use.
  compiler.evictCache(pdf.length > 2_000_000 ? 0 : 3);
  return pdf;
};

parentPort.on("message", ({ id, template, data, pictures }) => {
  try {
    const pdf = Uint8Array.from(render(template, data, pictures));
    parentPort.postMessage({ id, pdf }, [pdf.buffer]);
  } catch (error) {
    parentPort.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
