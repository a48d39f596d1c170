-- Text as searching sees it; the same as fold and bigrams of src/kernel/japanese-text.ts.

-- Lower case is spelt out, since lower() depends on the server's locale beyond ASCII.
-- translate compares every letter with its whole list, so each list is used only where one of its letters occurs.
create function app.fold(t text) returns text language sql immutable strict parallel safe
  return (
    with spaced as (
      select translate(lower(normalize(
        regexp_replace(t, U&'[\0001-\0008\000e-\001f\007f-\0084\0086-\009f\00ad\200b-\200f\202a-\202e\2060-\2064\fe00-\fe0f\feff\+0e0100-\+0e01ef]', '', 'g'),
        NFKC) collate "C"), E'\t\n\v\f\r' || U&'\0085\2028\2029', '        ') as s
    ),
    kana as (
      select case when s ~ '[ァ-ヺヽヾゕゖ]' then translate(s,
        'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヽヾヵヶゕゖ',
        'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゝゞかけかけ') else s end as s from spaced
    ),
    usual as (
      select case when s ~ '[髙﨑嵜碕𠮷邊邉齋齊斎澤濱濵廣櫻國圀嶋嶌槗𣘺德惠眞龍瀧壽榮條藏實靜總黑增鐵豐禮圓淺關髮舘會學區縣團萬與佛來當應發薗埜峯冨桒彌ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ]' then translate(s,
        '髙﨑嵜碕𠮷邊邉齋齊斎澤濱濵廣櫻國圀嶋嶌槗𣘺德惠眞龍瀧壽榮條藏實靜總黑增鐵豐禮圓淺關髮舘會學區縣團萬與佛來當應發薗埜峯冨桒彌ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ',
        '高崎崎崎吉辺辺斉斉斉沢浜浜広桜国国島島橋橋徳恵真竜滝寿栄条蔵実静総黒増鉄豊礼円浅関髪館会学区県団万与仏来当応発園野峰富桑弥àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþ') else s end as s from kana
    )
    select btrim(regexp_replace(s, ' {2,}', ' ', 'g'), ' ') from usual
  );
comment on function app.fold is 'ＡＢＣ、カタカナ、髙﨑 → abc、かたかな、高崎';

create function app.bigrams(t text) returns text[] language sql immutable strict parallel safe
  return (
    with letters as materialized (
      select string_to_array(regexp_replace(t, '[!-/:-@[-`{-~、。〈-】〔-〟・‐-―…‥]', ' ', 'g'), null) as a
    ),
    pairs as (
      select distinct case when letter = ' ' then null
                           when next <> ' ' then letter || next
                           when coalesce(previous, ' ') = ' ' then letter end as pair
        from letters, unnest(array_prepend(null, a), a, a[2:]) as n(previous, letter, next)
    )
    select coalesce(array_agg(pair), '{}') from pairs where pair is not null
  );
comment on function app.bigrams is 'Pairs of neighbouring characters inside words, for a GIN index; give it what fold gave.';
