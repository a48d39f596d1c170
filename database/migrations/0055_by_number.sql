-- 第4 comes before 第10: names are sorted with the numbers in them, for reading only, never in an index.

create collation app.by_number (provider = icu, locale = 'ja-u-kn-true');
