-- What a slip is, it stays: a move has no voucher's number, and an opening is only where no year was before. Another kind is another slip.
revoke update (kind) on ledger.slip from machisen_app;

-- A month's hints are those that were open in it, not all that were ever found.
create index warning_mended on ledger.warning (area_id, mended_on);
