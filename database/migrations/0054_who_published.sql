-- What everybody may read of a publication or a picture says nothing of who made it: that stands in the audit log, for those who may read it.

revoke select on disclosure.publication, disclosure.release from machisen_app;
grant select (id, book_id, area_id, council_id, council_name, year, sha256, published_at, withdrawn_post, withdrawn_at, withdrawn_words)
  on disclosure.publication to machisen_app;
grant select (id, book_id, area_id, entry_id, no, voucher, picture_id, file_id, sha256, media_type, boxes, released_at, taken_back_at)
  on disclosure.release to machisen_app;
