import type { Issue } from "../../kernel/problem.ts";
import { say, type Translate } from "../../kernel/say.ts";
import { words as importWords } from "../imports/text.ts";
import { Alert } from "../parts/Alert.tsx";
import { Table } from "../parts/Table.tsx";

const words = {
  caption: say("直すところ", "What to mend"),
  line: say("行", "Line"),
  what: say("直し方", "What to mend"),
};

/** The lines of a file that can't be taken as they are; nothing without a line in it. */
export const IssueTable = ({ t, issues }: { t: Translate; issues: readonly Issue[] }) => {
  const inFile = issues.filter(({ line }) => line !== undefined);
  return inFile.length === 0 ? null : (
    <div role="alert">
      <Alert t={t} tone="error">
        <p>{t(importWords.wrong(inFile.length))}</p>
      </Alert>
      <Table
        t={t}
        caption={words.caption}
        rows={inFile.map((issue, place) => ({ ...issue, place }))}
        rowKey={({ place }) => place}
        columns={[
          { key: "line", label: words.line, number: true, heads: true, cell: ({ line }) => line ?? "" },
          { key: "what", label: words.what, text: true, cell: ({ message }) => t(message) },
        ]}
      />
    </div>
  );
};
