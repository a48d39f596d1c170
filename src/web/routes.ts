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
  newRecord: (p: string) => `/${p}/records/new`,
  editRecord: (p: string, id: number) => `/${p}/records/${id}/edit`,
  reviewRecord: (p: string, id: number) => `/${p}/records/${id}/review`,
  attachment: (p: string, id: number, attachment: number) => `/${p}/records/${id}/attachments/${attachment}`,
  finishNext: (p: string, id: number) => `/${p}/records/${id}/next`,
  saveDraft: (p: string) => `/${p}/drafts`,
  discardDraft: (p: string) => `/${p}/drafts/discard`,
  importRecords: (p: string) => `/${p}/records/import`,
  exportRecords: (p: string, format: "csv" | "xlsx", filter: Filter = {}) =>
    `/${p}/records.${format}${query(filter)}`,
  review: (p: string) => `/${p}/review`,

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

  search: (p: string, filter: Filter = {}) => `/${p}/search${query(filter)}`,
  audit: (p: string, filter: Filter = {}) => `/${p}/audit${query(filter)}`,
} as const;
