import type { Context } from "hono";
import { render } from "preact-render-to-string";
import { runAs } from "../../platform/database/run-as.ts";
import { demoRoles } from "../../platform/identity/index.ts";
import type { Deps } from "../deps.ts";
import type { FormBody } from "../form-body.ts";
import { Layout } from "../layout/Layout.tsx";
import { isTypedByAnother } from "../parts/TypedBy.tsx";
import type { Visit } from "../visit.ts";
import { keepForm } from "./kept-form.ts";
import { SignInPage } from "./SignInPage.tsx";
import { fromOf } from "./session-cookie.ts";
import { words } from "./text.ts";

/**
 * A form that arrives after its session is over is not lost: the answer is the sign-in form with everything that was
 * typed inside, and after signing in it stands in its page again.
 */
export const resumeSignIn = async (deps: Deps, c: Context, visit: Visit): Promise<Response> => {
  // The post handlers of door.ts put the parsed form here before any work.
  const form = c.get("form") as FormBody | undefined;
  const kept = form ? keepForm(c, form) : null;
  const { origin } = fromOf(deps, c);
  const roles = await runAs(deps.database, { who: { kind: "public" }, mode: "read", origin }, demoRoles);
  const byAnother = form !== undefined && isTypedByAnother(form, visit);
  const lostFiles = form?.uploads.map((upload) => upload.name) ?? [];
  const page = render(
    <Layout visit={visit} frame={{ title: words.signIn }} asset={deps.assets.address}>
      <SignInPage t={visit.t} asked={{ next: kept?.page ?? "/", kept, lostFiles, byAnother }} roles={roles} />
    </Layout>,
  );
  return c.html(`<!doctype html>${page}`, 401);
};
