import type { Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../src/web/routes.ts";
import { problemsOf } from "../support/accessibility.ts";
import { openStage, type Stage } from "../support/browser.ts";
import { signInAs } from "../support/sign-in-as.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

const p = "tsurumi-2019";
const first = async (sql: string): Promise<number> => (await stage.db.owner.query(sql)).rows[0].id;

/** Every page a person can open, with an example of each kind. */
const pagesOf = async (): Promise<Record<string, string[]>> => {
  const programme = "(select id from programme.programme where code = 'tsurumi-2019')";
  const record = await first(
    `select id from support.record where programme_id = ${programme} and state = 'submitted' order by id limit 1`,
  );
  const council = await first("select id from councils.council where name like '榎本%'");
  const person = await first(
    `select person_id as id from people.appointment where programme_id = ${programme} and ends is not null order by id limit 1`,
  );
  const appointment = await first(
    `select id from people.appointment where person_id = ${person} and programme_id = ${programme} and ends is not null order by id limit 1`,
  );
  const contact = await first(
    `select id from councils.contact_point where council_id = ${council} order by id limit 1`,
  );
  const consultation = (more: string) =>
    first(
      `select id from consultations.consultation where programme_id = ${programme} and ${more} order by id limit 1`,
    );
  const closedCase = await consultation(
    "state = 'closed' and not confidential and id not in (select consultation_id from consultations.library_entry)",
  );
  const openCase = await consultation("state = 'open' and not confidential");
  const ownCase = await consultation(
    "asker_id = (select person_id from identity.account where mail = 'ward@tsurumi.example')",
  );
  const library = await first(
    `select id from consultations.library_entry where programme_id = ${programme} limit 1`,
  );
  const commented = await first(
    `select record_id as id from support.comment where programme_id = ${programme} order by id limit 1`,
  );
  const letter = await first(
    `insert into notices.mail (recipient, subject, body, person_id, programme_id, notices, readable)
     select mail, '【まちセン】お知らせ 1件', 'https://machisen.example/me/notices/1', person_id, ${programme}, 1, true
       from identity.account where mail = 'worker1@tsurumi.example' returning id`,
  );
  const request = await first(
    `select id from desk.request where programme_id = ${programme} and state = 'assigned' order by id desc limit 1`,
  );
  const answered = await first(
    `select id from desk.request where programme_id = ${programme} and state = 'answered' order by id desc limit 1`,
  );
  // One of a series, so that its form asks how far a change reaches.
  const planned = await first(
    `select id from calendar.entry where programme_id = ${programme} and series_id is not null and cancelled_at is null order by id limit 1`,
  );
  const planIn = (state: string) =>
    first(
      `select id from plans.plan where programme_id = ${programme} and state = '${state}' order by id limit 1`,
    );
  const [agreedPlan, draftPlan, offeredPlan] = [
    await planIn("agreed"),
    await planIn("draft"),
    await planIn("offered"),
  ];
  const book = await first("select id from ledger.book where year = 2019 order by id limit 1");
  const slipIn = (state: string) =>
    first(`select id from ledger.slip where book_id = ${book} and state = '${state}' order by id limit 1`);
  const [posted, waiting] = [await slipIn("posted"), await slipIn("waiting")];
  const troubled = await first(
    "select s.book_id as id from ledger.warning w join ledger.slip s on s.id = w.slip_id group by 1 order by count(*) desc limit 1",
  );
  const warned = await first(
    `select w.slip_id as id from ledger.warning w join ledger.slip s on s.id = w.slip_id and s.book_id = ${troubled} where w.mended_at is null order by w.id limit 1`,
  );
  // Where the treasurer can answer a hint.
  await stage.db.owner.query(
    `insert into ledger.warning (slip_id, area_id, code, values, found_on) select id, area_id, 'vague-what', '{"what": "品代"}', day
       from ledger.slip where id = ${waiting} on conflict do nothing`,
  );
  const claimOf = (where: string) => first(`select id from subsidy.claim where ${where} order by id limit 1`);
  const [granted, asked] = [
    await claimOf(`book_id = ${book} and code = 'activity'`),
    await claimOf("state = 'change-submitted'"),
  ];
  const drill = await first(
    `select project_id as id from subsidy.plan where claim_id = ${granted} order by 1 limit 1`,
  );
  // One whose plan can be written.
  const changing = await first(
    `update subsidy.claim set state = 'changing' where book_id = ${book} and code = 'running' returning id`,
  );
  const centre = "tsurumi-centre";
  // A year that was audited and made public.
  const audited = await first("select id from ledger.book where year = 2018");
  // What was bought in it lies in the year after.
  const oven = `${await first("select entry_id as id from ledger.thing_note where entry_id is not null order by id limit 1")}-${await first("select position as id from ledger.thing_note where entry_id is not null order by id limit 1")}`;
  const published = await first(
    "select council_id as id from disclosure.publication where withdrawn_at is null",
  );
  const sampled = await first("select entry_id as id from disclosure.voucher order by entry_id limit 1");
  const picture = await first("select id from ledger.picture order by id limit 1");
  return {
    nobody: [
      routes.home(),
      routes.signIn(),
      routes.forgot(),
      routes.signInCode(),
      routes.reset("x"),
      routes.stopNotices("x"),
      "/no/such/page",
      ...[
        routes.open(),
        routes.openCouncil(published),
        routes.openYear(published, 2018),
        routes.openCheck(published, 2018),
      ],
    ],
    manager: [
      ...[
        routes.me(),
        routes.meSeen(),
        routes.meCalendar(),
        routes.today(p),
        routes.board(p),
        routes.about(p),
        routes.staffing(p),
      ],
      ...[
        routes.people(p),
        routes.person(p, person),
        routes.newPerson(p),
        routes.appoint(p, person),
        routes.handOver(p, person),
        routes.endAppointment(p, person, appointment),
        routes.personContact(p, person),
        routes.editPerson(p, person),
      ],
      ...[
        routes.areas(p),
        routes.importAreas(p),
        routes.councils(p),
        routes.council(p, council),
        routes.newCouncil(p),
      ],
      ...[
        routes.editCouncil(p, council),
        routes.councilContacts(p, council),
        routes.editContact(p, council, contact),
        routes.importCouncils(p),
        routes.records(p),
        routes.record(p, record),
        routes.newRecord(p),
      ],
      ...[routes.requests(p), routes.request(p, request), routes.recordForRequest(p, request)],
      ...[routes.plans(p), routes.plan(p, agreedPlan), routes.agreedPlan(p, agreedPlan, 1)],
      ...[routes.plan(p, draftPlan), routes.planStanding(p, draftPlan), routes.newPlanStep(p, draftPlan)],
      ...[
        routes.calendar(p),
        routes.calendar(p, { view: "week" }),
        routes.calendar(p, { view: "list" }),
        routes.newEntry(p),
        routes.entry(p, planned),
        routes.editEntry(p, planned),
      ],
      ...[routes.editRecord(p, record), routes.importRecords(p), routes.review(p)],
      ...[
        routes.record(p, commented),
        `${routes.record(p, commented)}?comment=done-0`,
        routes.editRecord(p, commented),
        routes.review(p, { wait: "long", all: "yes" }),
        routes.examples(p),
        routes.myWeek(p),
        routes.supervision(p),
      ],
      ...[routes.field(p), routes.stranded(p)],
      ...[routes.reports(p), routes.report(p, "2020-02", centre), routes.report(p, "2020-03", centre)],
      ...[routes.consultations(p), routes.newConsultation(p), routes.consultation(p, openCase)],
      ...[routes.consultation(p, closedCase), routes.editConsultation(p, openCase), routes.library(p)],
      ...[routes.consultationReaders(p, openCase), routes.consultationAsker(p, openCase)],
      ...[
        routes.caseToLibrary(p, closedCase),
        routes.libraryEntry(p, library),
        routes.editLibraryEntry(p, library),
      ],
      ...[routes.reportRecords(p, "2020-02", centre), routes.search(p, { q: "会計" }), routes.audit(p)],
      ...[routes.notices(), routes.noticeSettings(), routes.outbox(p), routes.letter(p, letter)],
    ],
    // Somebody who has begun to set up the second step.
    worker1: [routes.today(p), routes.myWeek(p), routes.newRecord(p), routes.meSecondStep()],
    supervisor: [routes.supervision("osaka-2012")],
    treasurer: [
      ...[routes.subsidy(p, changing), routes.subsidyPlan(p, changing, 0)],
      ...[routes.subsidyPerformance(p, granted, drill), routes.subsidy(p, granted)],
      ...[routes.today(p), routes.ledger(p), routes.book(p, book), routes.cashBook(p, book)],
      ...[
        routes.statement(p, book),
        routes.papers(p, book),
        routes.newSlip(p, book),
        routes.newSlip(p, book, { kind: "move" }),
      ],
      ...[routes.slip(p, book, posted), routes.slip(p, book, waiting), routes.editSlip(p, book, waiting)],
      ...[routes.receiptInbox(p, book), routes.countCash(p, book), routes.bookChart(p, book)],
      ...[
        routes.assets(p, book),
        routes.thing(p, book, oven),
        routes.olderThing(p, book),
        routes.closing(p, book),
      ],
      ...[routes.book(p, audited), routes.bookAudit(p, audited), routes.publishBook(p, audited)],
      routes.redact(p, audited, picture),
      ...[routes.bank(p, book), routes.takeOver(p, book), routes.budget(p, book), routes.editBudget(p, book)],
    ],
    auditor: [routes.bookAudit(p, audited), routes.auditVoucher(p, audited, sampled)],
    chair: [
      ...[routes.subsidies(p), routes.subsidy(p, granted), routes.subsidyWhatIf(p)],
      ...[routes.rulePacks(p), routes.rulePack(p, { code: p, version: 1 })],
      ...[routes.approveSlips(p, book), routes.slip(p, book, waiting), routes.book(p, book)],
      routes.today(p),
      routes.calendar(p),
      routes.board(p),
      routes.councils(p),
      routes.council(p, council),
    ],
    ward: [
      ...[routes.subsidies(p), routes.subsidy(p, asked)],
      routes.newConsultation(p),
      routes.consultation(p, ownCase),
      ...[routes.requests(p), routes.newRequest(p), routes.request(p, answered)],
      routes.plan(p, offeredPlan),
      ...[routes.bookWarnings(p, troubled), routes.slip(p, troubled, warned)],
      ...[routes.today(p), routes.report(p, "2020-02", centre)],
    ],
  };
};

const problemsOn = async (page: Page, path: string): Promise<string[]> => {
  const answer = await page.goto(stage.origin + path);
  const expected = ["/no/such/page", routes.stopNotices("x")].includes(path) ? 404 : 200;
  const wrong = answer?.status() === expected ? [] : [`${path}: status ${answer?.status()}`];
  return [...wrong, ...(await problemsOf(page, path))];
};

describe("every page, in both languages, wide and narrow", () => {
  for (const locale of ["ja", "en"] as const) {
    for (const width of [1280, 390]) {
      it(`has nothing that axe finds and nothing wider than the screen (${locale}, ${width} px)`, async () => {
        const found: string[] = [];
        for (const [role, paths] of Object.entries(await pagesOf())) {
          const context = await stage.browser.newContext({ viewport: { width, height: 900 }, locale });
          await context.addCookies([{ name: "machisen_lang", value: locale, url: stage.origin }]);
          const page = await context.newPage();
          if (role !== "nobody")
            await signInAs(page, stage, role, role === "supervisor" ? "osaka.example" : undefined);
          if (role === "worker1") {
            await page.goto(stage.origin + routes.me());
            const begin = page.locator(`form[action="${routes.beginSecondStep()}"] button`);
            // Begun once, it goes on where it was left.
            if (await begin.count()) {
              await begin.click();
              await page.waitForURL((url) => url.pathname === routes.meSecondStep());
            }
          }
          for (const path of paths) found.push(...(await problemsOn(page, path)));
          await context.close();
        }
        expect(found).toEqual([]);
        // Some ninety pages, on a machine that may be busy with something else.
      }, 900_000);
    }
  }
});
