-- Where a ward's rules take a project's own income off its cost, e.g. what participants pay, the application says what is expected.
alter table subsidy.plan add column income bigint check (income between 1 and 9999999999);
comment on column subsidy.plan.income is 'What is expected to come in for the project, of the kinds that the rules take off its cost; null: nothing, or the rules take nothing off.';
