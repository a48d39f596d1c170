/** Everything on the phone lies under its writer's key, tied to the place where it lies: moved elsewhere it doesn't open. */

export type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly data: ArrayBuffer };

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));

/** A key that opens and seals and can't be read out again, not even by a script of this page. */
export const keyFrom = (base64url: string): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", bytesOf(base64url), "AES-GCM", false, ["encrypt", "decrypt"]);

const place = (text: string) => new TextEncoder().encode(text);

export const seal = async (
  key: CryptoKey,
  where: string,
  content: Uint8Array<ArrayBuffer> | ArrayBuffer,
): Promise<Sealed> => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: place(where) },
    key,
    content,
  );
  return { iv, data };
};

export const open = (key: CryptoKey, where: string, { iv, data }: Sealed): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: place(where) }, key, data);

export const sealValue = (key: CryptoKey, where: string, value: unknown): Promise<Sealed> =>
  seal(key, where, new TextEncoder().encode(JSON.stringify(value)));

/** What was sealed by us has the shape it was sealed with. */
export const openValue = async <T>(key: CryptoKey, where: string, sealed: Sealed): Promise<T> =>
  JSON.parse(new TextDecoder().decode(await open(key, where, sealed))) as T;
