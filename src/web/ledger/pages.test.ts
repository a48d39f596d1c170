import { randomUUID } from "node:crypto";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setToday } from "../../../tests/support/build/index.ts";
import { type LedgerWorld, ledgerWorld, type Officer } from "../../../tests/support/ledger-world.ts";
import { appWith, visitor } from "../../../tests/support/visitor.ts";
import { type BookId, openSlips } from "../../modules/community/ledger/index.ts";
import { ledgerPages } from "./pages.ts";
