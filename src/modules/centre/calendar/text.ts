import { say, type Text } from "../../../kernel/say.ts";
import type { Kind, Repeat } from "./model.ts";

export const kindWords: Readonly<Record<Kind, Text>> = {
  visit: say("訪問", "Visit"),
  meeting: say("会議", "Meeting"),
  deadline: say("締切", "Deadline"),
  other: say("その他", "Other"),
};

export const repeatWords: Readonly<Record<Repeat, Text>> = {
  none: say("繰り返さない", "Once"),
  weekly: say("毎週", "Every week"),
  fortnightly: say("2週間ごと", "Every two weeks"),
  monthly: say("毎月（第何何曜日で）", "Every month, on the same weekday of the month"),
};

/** Names of the fields, as forms, files and messages call them. */
export const fieldWords = {
  kind: say("種類", "Kind"),
  title: say("件名", "Title"),
  startsOn: say("日付", "Day"),
  startsAt: say("始まり", "Starts"),
  endsAt: say("終わり", "Ends"),
  endsOn: say("終わりの日", "Last day"),
  place: say("場所", "Place"),
  councils: say("地活協", "Councils"),
  area: say("区域", "Area"),
  people: say("行く人", "Who goes"),
  note: say("メモ", "Note"),
  repeat: say("繰り返し", "Repeats"),
  until: say("いつまで", "Until"),
  reason: say("中止の理由", "Reason"),
  state: say("状態", "State"),
} as const;

export const longest = { title: 120, place: 200, note: 2000, reason: 400 } as const;

export const words = {
  required: (field: Text) => say(`「${field.ja}」を入力してください。`, `Fill in “${field.en}”.`),
  choose: (field: Text) => say(`「${field.ja}」を選んでください。`, `Choose “${field.en}”.`),
  unknownChoice: say("一覧にあるものから選び直してください。", "Choose from the list."),
  tooLong: (most: number) => say(`${most}文字以内にしてください。`, `Use no more than ${most} characters.`),
  noSuchDay: say(
    "ない日付です。2019-06-14 のように入力してください。",
    "No such day. Write it like 2019-06-14.",
  ),
  noSuchTime: say("ない時刻です。13:30 のように入力してください。", "No such time. Write it like 13:30."),
  startNeeded: say(
    "始まりの時刻も入れてください。終日のときは両方を空けます。",
    "Say when it begins, too; leave both empty for all day.",
  ),
  endNeeded: say(
    "終わりの時刻も入れてください。終日のときは両方を空けます。",
    "Say when it ends, too; leave both empty for all day.",
  ),
  endsBeforeStart: say(
    "始まりより後にしてください。日をまたぐときは「終わりの日」も入れます。",
    "The end must come after the beginning; fill in the last day when it runs past midnight.",
  ),
  tooManyDays: (most: number) =>
    say(`${most}日を超える予定は分けて入れてください。`, `Split what lasts longer than ${most} days.`),
  outsideProgramme: say(
    "この事業の期間から1年以上離れています。年を確かめてください。",
    "More than a year away from the programme. Check the year.",
  ),
  untilNeeded: say("いつまで繰り返すかを入れてください。", "Say until when it repeats."),
  untilBeforeStart: say("最初の日より後にしてください。", "It must come after the first day."),
  tooManyTimes: (most: number) =>
    say(
      `一度に入れられるのは${most}回までです。期間を短くしてください。`,
      `No more than ${most} at once; choose a shorter time.`,
    ),
  areaNeeded: say(
    "地活協を一つも選ばないときは、区域を選んでください。",
    "Choose an area when no council is ticked.",
  ),
  notYourArea: say(
    "ここの予定は、いまの職では変えられません。",
    "Your post doesn't change the calendar here.",
  ),
  notYours: say("予定を入れられるのは、センターの職員です。", "Only people of the centre plan."),
  notStaff: say("センターの職員ではない人がいます。", "Somebody here isn't of the centre."),
  isCancelled: say(
    "中止にした予定です。直すときは、先に中止を取り消してください。",
    "This was called off. Take that back before you change it.",
  ),
  alreadyCancelled: say("もう中止になっています。", "It is called off already."),
  changedMeanwhile: say(
    "開いているあいだに、ほかの人がこの予定を変えました。下に両方を並べています。",
    "Somebody changed this meanwhile. Both versions stand below.",
  ),
  tellAdded: (title: string, when: Text) =>
    say(`${when.ja}の予定「${title}」に入りました。`, `You are in “${title}” on ${when.en}.`),
  tellChanged: (title: string, when: Text) =>
    say(`${when.ja}の予定「${title}」が変わりました。`, `“${title}” on ${when.en} was changed.`),
  tellCancelled: (title: string, when: Text, reason: string) =>
    say(
      `${when.ja}の予定「${title}」は中止です。理由：${reason}`,
      `“${title}” on ${when.en} is called off: ${reason}`,
    ),
  tellRestored: (title: string, when: Text) =>
    say(
      `${when.ja}の予定「${title}」は、やはり行います。`,
      `“${title}” on ${when.en} takes place after all.`,
    ),
  tellLeftOut: (title: string, when: Text) =>
    say(`${when.ja}の予定「${title}」から外れました。`, `You are no longer in “${title}” on ${when.en}.`),
} as const;
