import type { TestDatabase } from "./database.ts";

/** The first duty of the Tsurumi programme, as a form names it. */
export const dutyId = async ({ owner }: TestDatabase): Promise<string> => {
  const { rows } = await owner.query(
    "select d.id from programme.duty d join programme.programme p on p.id = d.programme_id where p.code = 'tsurumi-2019' order by d.position limit 1",
  );
  return String(rows[0].id);
};
