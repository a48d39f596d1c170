-- What a slip is, it stays: a move has no voucher's number, and an opening is only where no year was before. Another kind is another slip.
revoke update (kind) on ledger.slip from machisen_app;
