import type { Text, Translate } from "../../kernel/say.ts";

type Listed = {
  readonly id: number;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
};
type Asked<File> = {
  readonly t: Translate;
  readonly title: Text;
  readonly files: readonly File[];
  readonly href: (file: File) => string;
};

const size = (bytes: number): string =>
  bytes >= 1_048_576 ? `${(bytes / 1_048_576).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;

/** Pictures to look at, papers to open; nothing where there are none. */
export const AttachmentList = <File extends Listed>({ t, title, files, href }: Asked<File>) =>
  files.length === 0 ? null : (
    <section>
      <h2>{t(title)}</h2>
      <ul class="attachments">
        {files.map((file) => (
          <li key={file.id} class="attachment">
            <a href={href(file)}>
              {file.mediaType.startsWith("image/") && <img src={href(file)} alt="" loading="lazy" />}
              <span>{file.name}</span>
            </a>{" "}
            <span class="soft">{size(file.size)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
