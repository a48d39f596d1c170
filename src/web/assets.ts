import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Hono } from "hono";

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".map": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

type Asset = { readonly bytes: Buffer<ArrayBuffer>; readonly type: string; readonly tag: string };

const read = (folder: string): Map<string, Asset> => {
  const assets = new Map<string, Asset>();
  if (!existsSync(folder)) return assets;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || !type) continue;
    const full = join(entry.parentPath, entry.name);
    const bytes = readFileSync(full);
    const name = full.slice(folder.length + 1).replaceAll("\\", "/");
    assets.set(name, { bytes, type, tag: createHash("sha256").update(bytes).digest("hex").slice(0, 12) });
  }
  return assets;
};

/** The built style sheet, scripts and fonts, held in memory: names are looked up, never joined to a path. */
export const openAssets = (folder: string) => {
  const assets = read(folder);
  return {
    /** Address of an asset with its content tag, so that browsers may keep it for good. */
    address: (name: string): string => `/assets/${name}?v=${assets.get(name)?.tag ?? "0"}`,
    /** A built script as text, e.g. to be served under another address. */
    text: (name: string): string => assets.get(name)?.bytes.toString("utf8") ?? "",
    serve: (app: Hono): void => {
      app.get("/assets/:name{.+}", (c) => {
        const asset = assets.get(c.req.param("name"));
        if (!asset) return c.notFound();
        c.header("content-type", asset.type);
        c.header(
          "cache-control",
          c.req.query("v") === asset.tag ? "public, max-age=31536000, immutable" : "public, max-age=3600",
        );
        return c.body(asset.bytes);
      });
    },
  };
};

export type Assets = ReturnType<typeof openAssets>;
