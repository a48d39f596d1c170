import { formatInstant } from "../../kernel/era.ts";
import { aboutKind, type MyNotice } from "../../platform/notices/index.ts";
import { Actions, ButtonLink } from "../parts/Button.tsx";
import { ConfirmForm } from "../parts/ConfirmForm.tsx";
import { EmptyState } from "../parts/EmptyState.tsx";
import { Pager } from "../parts/Pager.tsx";
import { routes } from "../routes.ts";
import type { Visit } from "../visit.ts";
import { words } from "./text.ts";

type Asked = {
  readonly visit: Visit;
  readonly notices: readonly MyNotice[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
  readonly unreadOnly: boolean;
};

const Line = ({ visit: { ctx, t }, notice }: { visit: Visit; notice: MyNotice }) => {
  const about = aboutKind(notice.kind);
  const unread = notice.seen_at === null;
  return (
    <li class={unread ? "notice notice-unread" : "notice"}>
      <p class="notice-say">
        {unread && <span class="notice-mark">{t(words.unread)}</span>}
        {notice.urgent && <span class="notice-mark notice-urgent">{t(words.urgent)}</span>}
        <a href={routes.notice(notice.id)}>{t(notice.said)}</a>
      </p>
      <p class="soft small">
        <time dateTime={notice.made_at.toISOString()}>{formatInstant(notice.made_at, ctx.locale)}</time>
        {[about?.name, notice.programme].map((text) => text && <span key={text.ja}> ／ {t(text)}</span>)}
      </p>
    </li>
  );
};

export const NoticesPage = ({ visit, notices, total, page, size, unreadOnly }: Asked) => {
  const { ctx, t, url } = visit;
  return (
    <div class="stack">
      <p>{t(words.lead)}</p>
      <Actions>
        {page === 1 && ctx.unread > 0 && notices[0] && (
          <ConfirmForm
            t={t}
            action={routes.noticesSeen()}
            label={words.allRead}
            hidden={{ newest: notices[0].id }}
          />
        )}
        <ButtonLink kind="plain" href={routes.notices(unreadOnly ? {} : { show: "unread" })}>
          {t(unreadOnly ? words.showAll : words.showUnread)}
        </ButtonLink>
        <ButtonLink kind="plain" href={routes.noticeSettings()}>
          {t(words.toSettings)}
        </ButtonLink>
      </Actions>
      {notices.length === 0 ? (
        <EmptyState t={t} title={unreadOnly ? words.noneUnread : words.none}>
          <p>{t(words.noneHow)}</p>
        </EmptyState>
      ) : (
        <ul class="notices">
          {notices.map((notice) => (
            <Line key={notice.id} visit={visit} notice={notice} />
          ))}
        </ul>
      )}
      <Pager t={t} url={url} page={page} size={size} total={total} />
    </div>
  );
};
