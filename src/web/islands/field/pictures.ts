/** Longest side in pixels, as the server keeps it: a larger picture would only take room here and time on the line. */
const longestSide = 2560;
const smallEnough = 1_500_000;

/** A picture as it is kept and sent. One that can't be drawn here goes as it is, and the server says what is wrong with it. */
export const shrunk = async (file: Blob): Promise<ArrayBuffer> => {
  if (file.size <= smallEnough) return file.arrayBuffer();
  try {
    const drawn = await createImageBitmap(file);
    const scale = Math.min(1, longestSide / Math.max(drawn.width, drawn.height));
    const canvas = new OffscreenCanvas(Math.round(drawn.width * scale), Math.round(drawn.height * scale));
    canvas.getContext("2d")?.drawImage(drawn, 0, 0, canvas.width, canvas.height);
    drawn.close();
    const smaller = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.85 });
    return await (smaller.size < file.size ? smaller : file).arrayBuffer();
  } catch {
    return file.arrayBuffer();
  }
};
