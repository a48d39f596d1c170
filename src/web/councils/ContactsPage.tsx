import type { Text } from "../../kernel/say.ts";
import type { ContactPoint } from "../../modules/foundation/councils/index.ts";
import type { Trouble } from "../again.ts";
import type { FormBody } from "../form-body.ts";
import { Actions, Button, ButtonLink } from "../parts/Button.tsx";
import { ConfirmForm } from "../parts/ConfirmForm.tsx";
import { Table } from "../parts/Table.tsx";
import { TroubleOnTop } from "../parts/TroubleOnTop.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { ContactFields } from "./ContactFields.tsx";
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
                key: "edit",
                label: words.edit,
                cell: (row) => (
                  <ButtonLink
                    href={routes.editContact(programme.code, id, row.id)}
                    kind="plain"
                    disabledReason={refusal && t(refusal)}
                  >
                    {t(words.edit)}
                  </ButtonLink>
                ),
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
          <ContactFields t={t} form={form} issues={issues} />
          <Actions>
            <Button kind="primary">{t(words.add)}</Button>
            <a href={routes.council(programme.code, id)}>{t(words.cancel)}</a>
          </Actions>
        </form>
      )}
    </div>
  );
};
