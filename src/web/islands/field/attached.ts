import { button, make } from "./at.ts";
import type { Entry, Holder, Picture } from "./entry.ts";
import { shrunk } from "./pictures.ts";
import { dropPicture, putPicture, takePicture } from "./shelf.ts";
import { words } from "./words.ts";

const most = 20;

/** The pictures of the entry that is open in the form: kept at once, shown small, taken out one by one. */
export const createAttached = (
  holder: Holder,
  entry: Pick<Entry, "id" | "pictures">,
  form: HTMLFormElement,
  tell: { readonly changed: () => Promise<void>; readonly failed: (text: string) => void },
) => {
  let pictures: readonly Picture[] = entry.pictures;
  const urls: string[] = [];
  const list = form.querySelector<HTMLElement>("[data-pictures]");

  const draw = async (): Promise<void> => {
    if (!list) return;
    const rows = await Promise.all(
      pictures.map(async (picture) => {
        const row = make("li", "field-picture");
        const content = await takePicture(holder, entry.id, picture.id);
        const image = make("img", "");
        image.alt = picture.name;
        if (content) {
          const url = URL.createObjectURL(new Blob([content]));
          urls.push(url);
          image.src = url;
        }
        const side = make("div", "");
        if (picture.wrong !== undefined) side.append(make("p", "field-why", picture.wrong));
        side.append(button("secondary", words.removePicture(picture.name), () => remove(picture.id)));
        row.append(image, side);
        return row;
      }),
    );
    list.replaceChildren(...rows);
    list.hidden = rows.length === 0;
  };

  const remove = async (id: string): Promise<void> => {
    pictures = pictures.filter((one) => one.id !== id);
    await tell.changed();
    await dropPicture(id);
    await draw();
  };

  const add = async (files: readonly File[]): Promise<void> => {
    for (const file of files) {
      if (pictures.length >= most) {
        tell.failed(words.mostPictures);
        break;
      }
      const id = crypto.randomUUID();
      try {
        await putPicture(holder, entry.id, id, await shrunk(file));
      } catch {
        tell.failed(words.noRoom);
        break;
      }
      // A camera calls every picture the same.
      const name =
        /^image\.\w+$/.test(file.name) || file.name === "" ? words.picture(pictures.length + 1) : file.name;
      pictures = [...pictures, { id, name }];
      await tell.changed();
    }
    await draw();
  };

  for (const input of form.querySelectorAll<HTMLInputElement>("input[type=file]"))
    input.addEventListener("change", async () => {
      const files = [...(input.files ?? [])];
      input.value = "";
      await add(files);
    });
  void draw();

  return {
    pictures: (): readonly Picture[] => pictures,
    close: (): void => {
      for (const url of urls) URL.revokeObjectURL(url);
    },
  };
};

export type Attached = ReturnType<typeof createAttached>;
