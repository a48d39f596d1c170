import type { Text } from "../../kernel/say.ts";
import type { ContactPoint } from "../../modules/foundation/councils/index.ts";
import type { Trouble } from "../again.ts";
import type { FormBody } from "../form-body.ts";
import { Actions, Button } from "../parts/Button.tsx";
import { ConfirmForm } from "../parts/ConfirmForm.tsx";
import { Field } from "../parts/Field.tsx";
import { Table } from "../parts/Table.tsx";
import { TroubleOnTop } from "../parts/TroubleOnTop.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly id: number;
  readonly rows: readonly ContactPoint[];
  readonly shown: boolean;
  readonly form: FormBody;
  readonly trouble: Trouble;
  readonly refusal: Text | null;
};

export const ContactsPage = ({ visit, id, rows, shown, form, trouble, refusal }: Asked) => {
  const { t, programme } = visit;
  const { issues } = trouble;
  return (
    <div class="stack">
      <TroubleOnTop t={t} trouble={trouble} />
      {rows.length > 0 ? (
        <>
          <Table
            t={t}
            caption={words.contacts}
            captionHidden
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              { key: "label", label: words.contactLabel, heads: true, cell: (row) => row.label },
              { key: "name", label: words.contactName, cell: (row) => row.name },
              {
                key: "phone",
                label: words.phone,
                cell: (row) => row.phone && <a href={`tel:${row.phone}`}>{row.phone}</a>,
              },
              {
                key: "mail",
                label: words.mail,
                cell: (row) => row.mail && <a href={`mailto:${row.mail}`}>{row.mail}</a>,
              },
              {
                key: "remove",
                label: words.remove,
                cell: (row) => (
                  <ConfirmForm
                    t={t}
                    kind="plain"
                    action={routes.councilPart(programme.code, id, "contacts", row.id)}
                    label={words.remove}
                    disabledReason={refusal}
                  />
                ),
              },
            ]}
          />
          <p class="soft">{t(words.contactsNoted)}</p>
        </>
      ) : (
        shown && <p>{t(words.noContacts)}</p>
      )}
      {!refusal && (
        <form
          class="form"
          method="post"
          action={routes.councilPart(programme.code, id, "contacts")}
          data-once
        >
          <Field
            t={t}
            kind="text"
            name="label"
            label={words.contactLabel}
            value={form.get("label")}
            issues={issues}
            required
            maxLength={100}
          />
          <Field
            t={t}
            kind="text"
            name="name"
            label={words.contactName}
            value={form.get("name")}
            issues={issues}
            maxLength={100}
          />
          <Field
            t={t}
            kind="tel"
            name="phone"
            label={words.phone}
            value={form.get("phone")}
            issues={issues}
            maxLength={40}
            width="medium"
          />
          <Field
            t={t}
            kind="email"
            name="mail"
            label={words.mail}
            value={form.get("mail")}
            issues={issues}
            maxLength={200}
          />
          <Actions>
            <Button kind="primary">{t(words.add)}</Button>
            <a href={routes.council(programme.code, id)}>{t(words.cancel)}</a>
          </Actions>
        </form>
      )}
    </div>
  );
};
