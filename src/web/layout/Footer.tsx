import type { Visit } from "../visit.ts";
import { words } from "./text.ts";

export const Footer = ({ visit: { ctx, t } }: { visit: Visit }) => (
  <footer class="footer">
    <p>
      {ctx.installation} — {t(words.footer)}
    </p>
    <p>{t(words.licence)}</p>
  </footer>
);
