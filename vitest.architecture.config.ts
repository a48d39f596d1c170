import { defineConfig } from "vitest/config";

/** The architecture tests read files only: no database is started for them. */
export default defineConfig({ test: { include: ["tests/architecture/**/*.test.ts"] } });
