import { say } from "../../../kernel/say.ts";

export const words = {
  title: say("資産一覧", "List of assets"),
  lead: say(
    "備品の支出か資産として記帳したものが、前の年度の分も自動で並びます。数量と置き場所、手放したことを、品名を開いて書きます。",
    "What was posted as equipment or as an asset stands here by itself, that of earlier years too. Open a thing to write down how many there are, where it is kept, and that it is gone.",
  ),
  leadReading: say(
    "備品の支出か資産として記帳したものが、前の年度の分も並びます。数量と置き場所は、会計の方が書きます。",
    "What was posted as equipment or as an asset, that of earlier years too. The treasurer writes down how many there are and where they are kept.",
  ),
  held: say("持っているもの", "What the council has"),
  gone: say("この年度に手放したもの", "Disposed of this year"),
  nothing: say("備品などは、まだありません。", "There is no equipment yet."),
  nothingHow: say(
    "科目を「備品購入費」にして記帳すると、ここに並びます。",
    "What is posted under equipment will stand here.",
  ),
  addOlder: say("帳簿より前に買ったものを書く", "Add what was bought before the books"),
  olderHelp: say(
    "この仕組みで帳簿をつける前に買って、いまも持っているものを書きます。分からない日は、およその日で構いません。",
    "Write down what was bought before the books were kept here and is still there. Where nobody knows the day, about when is enough.",
  ),
  boughtOn: say("買った日", "Bought on"),
  amountHelp: say("もらったものなどは、空けておきます。", "Leave it empty for what cost nothing."),
  fundHelp: say("例：活動費補助金、会費", "e.g. activity subsidy, fees"),
  bought: say("買った日・支払先", "Bought on, from"),
  money: say("科目・財源・事業", "Category, fund, project"),
  yen: say("金額（円）", "Yen"),
  notNoted: say("まだ書いていません", "Not written yet"),
  total: say("合計", "Total"),
  help: say(
    "手放していないときは、下の二つを空けておきます。書いたことは消えず、前に書いたことの上に重なります。",
    "Leave the last two empty while the council has it. What was written before stays below.",
  ),
  placeHelp: say("例：地域集会所の倉庫", "e.g. the store room of the community hall"),
  reasonHelp: say("例：壊れて直せないため、回収に出した", "e.g. broken beyond repair and taken away"),
  saved: say("書きました。", "Written down."),
  notes: say("これまでに書いたこと", "What was written so far"),
  when: say("書いた日時", "Written"),
  by: say("書いた人", "By"),
  has: say("持っている", "The council has it"),
} as const;
