import { expect, it } from "vitest";
import { readBalance } from "./input.ts";

it.each([
  ["12,345円", 12_345],
  ["￥１２，３４５", 12_345],
  ["0", 0],
  ["△12,345", -12_345],
  ["−500", -500],
  ["-0", 0],
  ["99,999,999,999", 99_999_999_999],
  ["100,000,000,000", null],
  ["12,34", null],
  ["1、234", null],
  ["12.5", null],
  ["", null],
  ["千円", null],
])("the bank's balance %j is %s", (typed, value) => expect(readBalance(typed)).toBe(value));
