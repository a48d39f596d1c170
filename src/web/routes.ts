/** Every URL of the product: the table of contents. Patterns for Hono, builders for links. */

const query = (values: Record<string, string | number | undefined>): string => {
  const pairs = Object.entries(values).filter(([, value]) => value !== undefined && value !== "");
  return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs.map(([k, v]) => [k, String(v)]))}`;
};

type Filter = Record<string, string | number | undefined>;

export const routes = {
  home: () => "/",
  language: () => "/language",
  signIn: (next?: string) => `/sign-in${query({ next })}`,
  signInDemo: () => "/sign-in/demo",
  signInCode: (next?: string) => `/sign-in/code${query({ next })}`,
  signOut: () => "/sign-out",
  forgot: () => "/password/forgot",
  reset: (token?: string) => `/password/reset${query({ token })}`,
  me: () => "/me",
  meSeen: () => "/me/seen",
  mePassword: () => "/me/password",
  meSecondStep: () => "/me/second-step",
  beginSecondStep: () => "/me/second-step/begin",
  dropSecondStep: () => "/me/second-step/drop",
  endSessions: () => "/me/sessions/end",

  notices: (filter: Filter = {}) => `/me/notices${query(filter)}`,
  /** Leads on to the page that the notice is about. */
  notice: (id: number) => `/me/notices/${id}`,
  noticesSeen: () => "/me/notices/seen",
  noticeSettings: () => "/me/notices/settings",
  stopNotices: (token?: string) => `/mail/stop${query({ token })}`,
  outbox: (p: string, filter: Filter = {}) => `/${p}/outbox${query(filter)}`,
  letter: (p: string, id: number) => `/${p}/outbox/${id}`,
  sendAgain: (p: string, id: number) => `/${p}/outbox/${id}/again`,

  /** What open screens listen to. */
  live: (p: string) => `/${p}/live`,
  board: (p: string, filter: Filter = {}) => `/${p}${query(filter)}`,
  today: (p: string) => `/${p}/today`,
  about: (p: string, filter: Filter = {}) => `/${p}/about${query(filter)}`,
  staffing: (p: string, filter: Filter = {}) => `/${p}/staffing${query(filter)}`,
  people: (p: string, filter: Filter = {}) => `/${p}/people${query(filter)}`,
  person: (p: string, id: number) => `/${p}/people/${id}`,
  newPerson: (p: string) => `/${p}/people/new`,
  editPerson: (p: string, id: number) => `/${p}/people/${id}/edit`,
  appoint: (p: string, id: number, post?: number) => `/${p}/people/${id}/appoint${query({ post })}`,
  endAppointment: (p: string, id: number, appointment: number) =>
    `/${p}/people/${id}/appointments/${appointment}/end`,
  handOver: (p: string, id: number, appointment?: number) =>
    `/${p}/people/${id}/hand-over${query({ appointment })}`,
  personContact: (p: string, id: number) => `/${p}/people/${id}/contact`,

  areas: (p: string) => `/${p}/areas`,
  importAreas: (p: string) => `/${p}/areas/import`,
  exportAreas: (p: string, format: "csv" | "xlsx") => `/${p}/areas.${format}`,
  councils: (p: string, filter: Filter = {}) => `/${p}/councils${query(filter)}`,
  council: (p: string, id: number, filter: Filter = {}) => `/${p}/councils/${id}${query(filter)}`,
  newCouncil: (p: string) => `/${p}/councils/new`,
  editCouncil: (p: string, id: number) => `/${p}/councils/${id}/edit`,
  councilContacts: (p: string, id: number) => `/${p}/councils/${id}/contacts`,
  editContact: (p: string, id: number, one: number) => `/${p}/councils/${id}/contacts/${one}/edit`,
  /** POST: adds one; with the number of one behind it and /remove, takes it off. */
  councilPart: (p: string, id: number, part: "committees" | "members" | "contacts", one?: number) =>
    `/${p}/councils/${id}/${part}${one === undefined ? "" : `/${one}/remove`}`,
  importCouncils: (p: string) => `/${p}/councils/import`,
  exportCouncils: (p: string, format: "csv" | "xlsx", filter: Filter = {}) =>
    `/${p}/councils.${format}${query(filter)}`,

  records: (p: string, filter: Filter = {}) => `/${p}/records${query(filter)}`,
  record: (p: string, id: number) => `/${p}/records/${id}`,
  newRecord: (p: string, filled: Filter = {}) => `/${p}/records/new${query(filled)}`,
  editRecord: (p: string, id: number) => `/${p}/records/${id}/edit`,
  reviewRecord: (p: string, id: number) => `/${p}/records/${id}/review`,
  attachment: (p: string, id: number, attachment: number) => `/${p}/records/${id}/attachments/${attachment}`,
  finishNext: (p: string, id: number) => `/${p}/records/${id}/next`,
  saveDraft: (p: string) => `/${p}/drafts`,
  discardDraft: (p: string) => `/${p}/drafts/discard`,
  importRecords: (p: string) => `/${p}/records/import`,
  exportRecords: (p: string, format: "csv" | "xlsx", filter: Filter = {}) =>
    `/${p}/records.${format}${query(filter)}`,
  review: (p: string, filter: Filter = {}) => `/${p}/review${query(filter)}`,

  commentRecord: (p: string, id: number) => `/${p}/records/${id}/comments`,
  settleComment: (p: string, id: number, comment: number) => `/${p}/records/${id}/comments/${comment}/settle`,
  markExample: (p: string, id: number) => `/${p}/records/${id}/example`,
  adviceRead: (p: string, id: number) => `/${p}/records/${id}/advice-read`,
  examples: (p: string, filter: Filter = {}) => `/${p}/examples${query(filter)}`,
  myWeek: (p: string, filter: Filter = {}) => `/${p}/my-week${query(filter)}`,
  supervision: (p: string, filter: Filter = {}) => `/${p}/supervision${query(filter)}`,
  exportSupervision: (p: string, format: "csv" | "xlsx", filter: Filter = {}) =>
    `/${p}/supervision.${format}${query(filter)}`,

  requests: (p: string, filter: Filter = {}) => `/${p}/requests${query(filter)}`,
  request: (p: string, id: number) => `/${p}/requests/${id}`,
  newRequest: (p: string) => `/${p}/requests/new`,
  /** POST: acknowledge, assign, answer, accept or reopen. */
  stepRequest: (p: string, id: number, step: string) => `/${p}/requests/${id}/${step}`,
  requestAttachment: (p: string, id: number, attachment: number) =>
    `/${p}/requests/${id}/attachments/${attachment}`,
  exportRequests: (p: string, format: "csv" | "xlsx", filter: Filter = {}) =>
    `/${p}/requests.${format}${query(filter)}`,
  recordForRequest: (p: string, request: number) => `/${p}/records/new${query({ request })}`,

  /** GET: every council with its plan of a year; POST: begins one. */
  plans: (p: string, filter: Filter = {}) => `/${p}/plans${query(filter)}`,
  plan: (p: string, id: number) => `/${p}/plans/${id}`,
  exportPlans: (p: string, format: "csv" | "xlsx", filter: Filter = {}) =>
    `/${p}/plans.${format}${query(filter)}`,
  planStanding: (p: string, id: number) => `/${p}/plans/${id}/standing`,
  newPlanStep: (p: string, id: number) => `/${p}/plans/${id}/steps/new`,
  planStep: (p: string, id: number, step: number) => `/${p}/plans/${id}/steps/${step}`,
  /** One of a plan's forms by its path: standing, steps/new, steps/3. */
  planPart: (p: string, id: number, part: string) => `/${p}/plans/${id}/${part}`,
  removePlanStep: (p: string, id: number, step: number) => `/${p}/plans/${id}/steps/${step}/remove`,
  closePlanStep: (p: string, id: number, step: number) => `/${p}/plans/${id}/steps/${step}/close`,
  /** POST: offer, withdraw, return, agree, agree-for or revise. */
  movePlan: (p: string, id: number, move: string) => `/${p}/plans/${id}/${move}`,
  agreedPlan: (p: string, id: number, round: number) => `/${p}/plans/${id}/agreed/${round}`,

  /** The record form without a connection; what else stands here serves it. */
  field: (p: string) => `/${p}/field`,
  fieldKit: (p: string) => `/${p}/field/kit`,
  fieldSend: (p: string) => `/${p}/field/send`,
  fieldWorker: (p: string, lang: string) => `/${p}/field/worker.js${query({ lang })}`,
  fieldManifest: (p: string) => `/${p}/field/manifest.webmanifest`,
  stranded: (p: string) => `/${p}/field/held`,
  strandedEntry: (p: string, id: number) => `/${p}/field/held/${id}`,
  strandedFile: (p: string, id: number, file: number) => `/${p}/field/held/${id}/files/${file}`,
  setAsideStranded: (p: string, id: number) => `/${p}/field/held/${id}/aside`,

  reports: (p: string) => `/${p}/reports`,
  report: (p: string, month: string, centre: string) => `/${p}/reports/${month}/${centre}`,
  reportNarrative: (p: string, month: string, centre: string) => `/${p}/reports/${month}/${centre}/narrative`,
  reportMove: (p: string, month: string, centre: string) => `/${p}/reports/${month}/${centre}/move`,
  reportFile: (
    p: string,
    month: string,
    centre: string,
    format: "pdf" | "xlsx" | "csv" | "json",
    filter: Filter = {},
  ) => `/${p}/reports/${month}/${centre}.${format}${query(filter)}`,
  reportRecords: (p: string, month: string, centre: string, filter: Filter = {}) =>
    `/${p}/reports/${month}/${centre}/records${query(filter)}`,

  consultations: (p: string, filter: Filter = {}) => `/${p}/consultations${query(filter)}`,
  consultation: (p: string, id: number) => `/${p}/consultations/${id}`,
  newConsultation: (p: string) => `/${p}/consultations/new`,
  similarConsultations: (p: string) => `/${p}/consultations/similar`,
  exportConsultations: (p: string, format: "csv" | "xlsx", filter: Filter = {}) =>
    `/${p}/consultations.${format}${query(filter)}`,
  editConsultation: (p: string, id: number) => `/${p}/consultations/${id}/edit`,
  consultationEntries: (p: string, id: number) => `/${p}/consultations/${id}/entries`,
  consultationHelped: (p: string, id: number) => `/${p}/consultations/${id}/helped`,
  consultationKeeper: (p: string, id: number) => `/${p}/consultations/${id}/keeper`,
  consultationReaders: (p: string, id: number) => `/${p}/consultations/${id}/readers`,
  consultationAsker: (p: string, id: number) => `/${p}/consultations/${id}/asker`,
  caseToLibrary: (p: string, id: number) => `/${p}/consultations/${id}/library`,
  library: (p: string, filter: Filter = {}) => `/${p}/library${query(filter)}`,
  libraryEntry: (p: string, id: number) => `/${p}/library/${id}`,
  editLibraryEntry: (p: string, id: number) => `/${p}/library/${id}/edit`,
  calendar: (p: string, filter: Filter = {}) => `/${p}/calendar${query(filter)}`,
  exportCalendar: (p: string, format: "csv" | "xlsx", filter: Filter = {}) =>
    `/${p}/calendar.${format}${query(filter)}`,
  newEntry: (p: string, filled: Filter = {}) => `/${p}/calendar/new${query(filled)}`,
  entry: (p: string, id: number) => `/${p}/calendar/${id}`,
  editEntry: (p: string, id: number) => `/${p}/calendar/${id}/edit`,
  cancelEntry: (p: string, id: number) => `/${p}/calendar/${id}/cancel`,
  restoreEntry: (p: string, id: number) => `/${p}/calendar/${id}/restore`,
  meCalendar: () => "/me/calendar",
  dropFeed: () => "/me/calendar/drop",
  feed: (token: string) => `/calendar/${token}.ics`,

  /** GET: every council with its book of a year; POST: starts one. */
  ledger: (p: string, filter: Filter = {}) => `/${p}/ledger${query(filter)}`,
  exportLedger: (p: string, format: "xlsx" | "csv", filter: Filter = {}) =>
    `/${p}/ledger.${format}${query(filter)}`,
  book: (p: string, book: number) => `/${p}/ledger/${book}`,
  cashBook: (p: string, book: number, filter: Filter = {}) => `/${p}/ledger/${book}/cash${query(filter)}`,
  exportCashBook: (p: string, book: number, format: "pdf" | "xlsx" | "csv", filter: Filter = {}) =>
    `/${p}/ledger/${book}/cash.${format}${query(filter)}`,
  budget: (p: string, book: number) => `/${p}/ledger/${book}/budget`,
  editBudget: (p: string, book: number) => `/${p}/ledger/${book}/budget/edit`,
  decideBudget: (p: string, book: number) => `/${p}/ledger/${book}/budget/decide`,
  budgetPaper: (p: string, book: number, format: "pdf" | "xlsx", revision: number) =>
    `/${p}/ledger/${book}/budget/paper.${format}?revision=${revision}`,
  exportBudget: (p: string, book: number, format: "csv" | "xlsx") => `/${p}/ledger/${book}/budget.${format}`,
  statement: (p: string, book: number, filter: Filter = {}) =>
    `/${p}/ledger/${book}/statement${query(filter)}`,
  papers: (p: string, book: number, filter: Filter = {}) => `/${p}/ledger/${book}/papers${query(filter)}`,
  exportPaper: (p: string, book: number, paper: string, format: "pdf" | "xlsx", filter: Filter = {}) =>
    `/${p}/ledger/${book}/papers/${paper}.${format}${query(filter)}`,
  assets: (p: string, book: number) => `/${p}/ledger/${book}/assets`,
  olderThing: (p: string, book: number) => `/${p}/ledger/${book}/assets/older`,
  thing: (p: string, book: number, code: string) => `/${p}/ledger/${book}/assets/${code}`,
  exportVouchers: (p: string, book: number, format: "pdf" | "xlsx" | "csv", filter: Filter = {}) =>
    `/${p}/ledger/${book}/papers/vouchers.${format}${query(filter)}`,
  newSlip: (p: string, book: number, filled: Filter = {}) => `/${p}/ledger/${book}/slips/new${query(filled)}`,
  slip: (p: string, book: number, slip: number) => `/${p}/ledger/${book}/slips/${slip}`,
  editSlip: (p: string, book: number, slip: number) => `/${p}/ledger/${book}/slips/${slip}/edit`,
  /** POST: return or withdraw. */
  moveSlip: (p: string, book: number, slip: number, move: string) =>
    `/${p}/ledger/${book}/slips/${slip}/${move}`,
  slipPicture: (p: string, book: number, slip: number, picture: number) =>
    `/${p}/ledger/${book}/slips/${slip}/pictures/${picture}`,
  /** POST: by a quarter to the right. */
  turnPicture: (p: string, book: number, slip: number, picture: number) =>
    `/${p}/ledger/${book}/slips/${slip}/pictures/${picture}/turn`,
  /** Leads to the page of the slip behind an entry. */
  ledgerEntry: (p: string, book: number, entry: number) => `/${p}/ledger/${book}/entries/${entry}`,
  correctEntry: (p: string, book: number, entry: number) => `/${p}/ledger/${book}/entries/${entry}/correct`,
  receiptInbox: (p: string, book: number) => `/${p}/ledger/${book}/inbox`,
  inboxPicture: (p: string, book: number, picture: number) => `/${p}/ledger/${book}/inbox/${picture}`,
  dropInbox: (p: string, book: number, picture: number) => `/${p}/ledger/${book}/inbox/${picture}/drop`,
  approveSlips: (p: string, book: number, filter: Filter = {}) =>
    `/${p}/ledger/${book}/approve${query(filter)}`,
  countCash: (p: string, book: number) => `/${p}/ledger/${book}/count`,
  bookChart: (p: string, book: number) => `/${p}/ledger/${book}/chart`,
  /** A place, category, fund or project whose name, period or meaning is put right. */
  mendChart: (p: string, book: number, part: string, id: number) =>
    `/${p}/ledger/${book}/chart/${part}/${id}`,
  /** POST: add or retire, of accounts, funds or projects. */
  changeChart: (p: string, book: number, part: string, change: string) =>
    `/${p}/ledger/${book}/chart/${part}/${change}`,
  /** What is looked at before a year is closed, and the steps to it. */
  closing: (p: string, book: number) => `/${p}/ledger/${book}/closing`,
  /** POST: ask, resume or close. */
  closeBook: (p: string, book: number, step: string) => `/${p}/ledger/${book}/closing/${step}`,
  /** GET: an account beside what the bank reports; POST: a statement. */
  bank: (p: string, book: number, filter: Filter = {}) => `/${p}/ledger/${book}/bank${query(filter)}`,
  /** POST: confirm, confirm-sure or undo. */
  matchBank: (p: string, book: number, step: string) => `/${p}/ledger/${book}/bank/${step}`,
  bookWarnings: (p: string, book: number, filter: Filter = {}) =>
    `/${p}/ledger/${book}/warnings${query(filter)}`,
  exportBookWarnings: (p: string, book: number, format: "xlsx" | "csv", filter: Filter = {}) =>
    `/${p}/ledger/${book}/warnings.${format}${query(filter)}`,
  /** POST: what the treasurer says to a warning. */
  answerWarning: (p: string, book: number, slip: number, warning: number) =>
    `/${p}/ledger/${book}/slips/${slip}/warnings/${warning}`,
  takeOver: (p: string, book: number) => `/${p}/ledger/${book}/take-over`,
  approveTakeover: (p: string, book: number) => `/${p}/ledger/${book}/take-over/approve`,

  /** The auditors' working paper on a book. */
  bookAudit: (p: string, book: number) => `/${p}/ledger/${book}/audit`,
  exportAudit: (p: string, book: number) => `/${p}/ledger/${book}/audit.pdf`,
  /** POST: draw, certificates, findings, report or sign. */
  stepAudit: (p: string, book: number, step: string) => `/${p}/ledger/${book}/audit/${step}`,
  auditVoucher: (p: string, book: number, entry: number) => `/${p}/ledger/${book}/audit/vouchers/${entry}`,
  certificate: (p: string, book: number, account: number) =>
    `/${p}/ledger/${book}/audit/certificates/${account}`,
  /** POST: answer or conclude. */
  stepFinding: (p: string, book: number, finding: number, step: string) =>
    `/${p}/ledger/${book}/audit/findings/${finding}/${step}`,
  /** GET: what of a book is public; POST: publishes it. */
  publishBook: (p: string, book: number) => `/${p}/ledger/${book}/publish`,
  withdrawBook: (p: string, book: number) => `/${p}/ledger/${book}/publish/withdraw`,
  /** GET: a voucher's picture with places to blacken; POST: shows what comes of it. */
  redact: (p: string, book: number, picture: number, marked: Filter = {}) =>
    `/${p}/ledger/${book}/publish/pictures/${picture}${query(marked)}`,
  /** GET: the burnt picture, to be looked at; POST: releases it. */
  redacted: (p: string, book: number, picture: number, marked: Filter = {}) =>
    `/${p}/ledger/${book}/publish/pictures/${picture}/burnt${query(marked)}`,
  burntPicture: (p: string, book: number, picture: number, marked: Filter) =>
    `/${p}/ledger/${book}/publish/pictures/${picture}/burnt.jpg${query(marked)}`,
  pageOfPicture: (p: string, book: number, picture: number, page: number) =>
    `/${p}/ledger/${book}/publish/pictures/${picture}/pages/${page}`,
  releasedPicture: (p: string, book: number, release: number) =>
    `/${p}/ledger/${book}/publish/releases/${release}`,
  takeBack: (p: string, book: number, release: number) =>
    `/${p}/ledger/${book}/publish/releases/${release}/take-back`,
  /** Accounts for everybody, without signing in. */
  open: () => "/open",
  openCouncil: (council: number) => `/open/${council}`,
  openYear: (council: number, year: number) => `/open/${council}/${year}`,
  openCheck: (council: number, year: number) => `/open/${council}/${year}/check`,
  openData: (council: number, year: number, format: "json" | "csv" | "xlsx") =>
    `/open/${council}/${year}/data.${format}`,
  openVoucher: (council: number, year: number, release: number) =>
    `/open/${council}/${year}/vouchers/${release}`,
  /** GET: every council with its subsidies of a year; POST: begins an application. */
  subsidies: (p: string, filter: Filter = {}) => `/${p}/subsidies${query(filter)}`,
  exportSubsidies: (p: string, format: "csv" | "xlsx", filter: Filter = {}) =>
    `/${p}/subsidies.${format}${query(filter)}`,
  subsidyWhatIf: (p: string, filter: Filter = {}) => `/${p}/subsidies/what-if${query(filter)}`,
  /** Every rule pack with its versions. */
  rulePacks: (p: string) => `/${p}/subsidies/rules`,
  rulePack: (p: string, { code, version }: { readonly code: string; readonly version: number }) =>
    `/${p}/subsidies/rules/${code}/${version}`,
  subsidy: (p: string, id: number) => `/${p}/subsidies/${id}`,
  /** `project` 0 = the running of the council. */
  subsidyPlan: (p: string, id: number, project: number) => `/${p}/subsidies/${id}/plan/${project}`,
  /** GET: what the council's decided budget would change in the plan; POST: takes it. */
  subsidyFromBudget: (p: string, id: number) => `/${p}/subsidies/${id}/from-budget`,
  subsidyPerformance: (p: string, id: number, project: number) =>
    `/${p}/subsidies/${id}/performance/${project}`,
  /** A form that a draft belongs to. */
  subsidyPart: (p: string, of: { readonly claim: number; readonly part: string; readonly project: number }) =>
    `/${p}/subsidies/${of.claim}/${of.part}/${of.project}`,
  /** `event`: the step of the claim that the letter tells of. */
  subsidyLetter: (p: string, id: number, event: number) =>
    `/${p}/subsidies/${id}/letters/${event}/letter.pdf`,
  /** POST: a step of the claim, such as submit, decide or pay. */
  moveSubsidy: (p: string, id: number, move: string) => `/${p}/subsidies/${id}/${move}`,
  /** `round`: as it was handed in then. */
  subsidyPaper: (p: string, id: number, kind: string, format: "pdf" | "xlsx", filter: Filter = {}) =>
    `/${p}/subsidies/${id}/${kind}.${format}${query(filter)}`,

  search: (p: string, filter: Filter = {}) => `/${p}/search${query(filter)}`,
  audit: (p: string, filter: Filter = {}) => `/${p}/audit${query(filter)}`,
} as const;
