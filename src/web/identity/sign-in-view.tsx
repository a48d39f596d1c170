import { type DemoRole, demoRoles } from "../../platform/identity/index.ts";
import { type Reply, view } from "../reply.ts";
import type { Visit } from "../visit.ts";
import { type SignInAsked, SignInPage } from "./SignInPage.tsx";
import { words } from "./text.ts";

export const signInView = async (
  { t, ctx }: Visit,
  asked: SignInAsked,
  status: 200 | 401 | 422 | 429,
  roles?: readonly DemoRole[],
): Promise<Reply> =>
  view(
    { title: words.signIn },
    <SignInPage t={t} asked={asked} roles={roles ?? (await demoRoles(ctx))} />,
    status,
  );
