/** Where an error summary's link leads: the element that belongs to a form field. */
export const fieldId = (name: string): string => `f-${name}`;
export const helpId = (name: string): string => `${fieldId(name)}-help`;
export const errorId = (name: string): string => `${fieldId(name)}-error`;

/** What `aria-describedby` names: help first, then the error. */
export const describedBy = (name: string, hasHelp: boolean, hasError: boolean): string | undefined =>
  [hasHelp ? helpId(name) : "", hasError ? errorId(name) : ""].filter(Boolean).join(" ") || undefined;
