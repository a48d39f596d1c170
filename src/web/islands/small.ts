/** A choice that needs no button: the form goes as soon as it is made. */
export const submitOnChange = (): void => {
  document.addEventListener("change", (event) => {
    if (event.target instanceof HTMLSelectElement && event.target.dataset.submitOnChange !== undefined)
      event.target.form?.requestSubmit();
  });
};
