import { type DBSchema, openDB } from "idb";
import type { Entry, Holder } from "./entry.ts";
import { open, openValue, type Sealed, seal, sealValue } from "./seal.ts";

type Kept = Sealed & { readonly id: string; readonly person: number };

interface Shape extends DBSchema {
  keys: { key: number; value: { readonly person: number; readonly key: CryptoKey; readonly at: number } };
  kits: { key: string; value: Kept; indexes: { person: number } };
  entries: {
    key: string;
    value: Kept & { readonly programme: string; readonly at: number };
    indexes: { person: number };
  };
  pictures: {
    key: string;
    value: Kept & { readonly entry: string };
    indexes: { person: number; entry: string };
  };
}

/** Without a line for this long, the phone wants its holder to sign in again. What they wrote stays. */
const keyLivesFor = 3 * 24 * 60 * 60 * 1000;

const base = openDB<Shape>("machisen-field", 1, {
  upgrade: (db) => {
    db.createObjectStore("keys", { keyPath: "person" });
    db.createObjectStore("kits", { keyPath: "id" }).createIndex("person", "person");
    db.createObjectStore("entries", { keyPath: "id" }).createIndex("person", "person");
    const pictures = db.createObjectStore("pictures", { keyPath: "id" });
    pictures.createIndex("person", "person");
    pictures.createIndex("entry", "entry");
  },
});

const entryPlace = ({ person }: Holder, id: string): string => `entry ${person} ${id}`;
const picturePlace = ({ person }: Holder, entry: string, id: string): string =>
  `picture ${person} ${entry} ${id}`;
const kitPlace = ({ person, programme }: Holder): string => `kit ${person} ${programme}`;

/** The key of whoever was here last; nobody's when it is too old. */
export const heldKey = async (): Promise<{ person: number; key: CryptoKey } | null> => {
  const [held] = await (await base).getAll("keys");
  return held && Math.abs(Date.now() - held.at) < keyLivesFor ? held : null;
};

/** From now on the phone opens for this person, and for nobody else. */
export const holdKey = async (person: number, key: CryptoKey): Promise<void> => {
  const change = (await base).transaction("keys", "readwrite");
  await change.store.clear();
  await change.store.put({ person, key, at: Date.now() });
  await change.done;
};

/** The phone opens for nobody; what lies on it stays, sealed. */
export const lock = async (): Promise<void> => (await base).clear("keys");

export const putKit = async (holder: Holder, kit: unknown): Promise<void> => {
  const id = kitPlace(holder);
  const sealed = await sealValue(holder.key, id, kit);
  await (await base).put("kits", { id, person: holder.person, ...sealed });
};

export const takeKit = async <T>(holder: Holder): Promise<T | null> => {
  const kept = await (await base).get("kits", kitPlace(holder));
  return kept ? openValue<T>(holder.key, kitPlace(holder), kept) : null;
};

export const putEntry = async (holder: Holder, entry: Entry): Promise<void> => {
  const sealed = await sealValue(holder.key, entryPlace(holder, entry.id), entry);
  const { person, programme } = holder;
  const at = new Date(entry.writtenAt).getTime();
  await (await base).put("entries", { id: entry.id, person, programme, at, ...sealed });
};

export const takeEntry = async (holder: Holder, id: string): Promise<Entry | null> => {
  const kept = await (await base).get("entries", id);
  return kept?.person === holder.person ? openValue<Entry>(holder.key, entryPlace(holder, id), kept) : null;
};

/** What this person wrote here for this programme, in the order of writing. */
export const listEntries = async (holder: Holder): Promise<Entry[]> => {
  const kept = await (await base).getAllFromIndex("entries", "person", holder.person);
  const mine = kept.filter(({ programme }) => programme === holder.programme).sort((a, b) => a.at - b.at);
  return Promise.all(mine.map((one) => openValue<Entry>(holder.key, entryPlace(holder, one.id), one)));
};

/** How many entries lie here: of one person in all programmes, or of everybody. */
export const countEntries = async (person?: number): Promise<number> =>
  person === undefined
    ? (await base).count("entries")
    : (await base).countFromIndex("entries", "person", person);

export const putPicture = async (
  holder: Holder,
  entry: string,
  id: string,
  content: ArrayBuffer,
): Promise<void> => {
  const sealed = await seal(holder.key, picturePlace(holder, entry, id), content);
  await (await base).put("pictures", { id, entry, person: holder.person, ...sealed });
};

export const takePicture = async (holder: Holder, entry: string, id: string): Promise<ArrayBuffer | null> => {
  const kept = await (await base).get("pictures", id);
  return kept ? open(holder.key, picturePlace(holder, entry, id), kept) : null;
};

export const dropPicture = async (id: string): Promise<void> => (await base).delete("pictures", id);

/** Takes an entry and its pictures off the phone. */
export const dropEntry = async (id: string): Promise<void> => {
  const change = (await base).transaction(["entries", "pictures"], "readwrite");
  await change.objectStore("entries").delete(id);
  for (const picture of await change.objectStore("pictures").index("entry").getAllKeys(id))
    await change.objectStore("pictures").delete(picture);
  await change.done;
};

/** Takes everything of one person off the phone; what others keep here stays sealed. */
export const wipe = async (person: number): Promise<void> => {
  const change = (await base).transaction(["keys", "kits", "entries", "pictures"], "readwrite");
  await change.objectStore("keys").delete(person);
  for (const name of ["kits", "entries", "pictures"] as const) {
    const store = change.objectStore(name);
    for (const id of await store.index("person").getAllKeys(person)) await store.delete(id);
  }
  await change.done;
};
