-- What leaves out most products that a question of rights would deny anyway, before the engine decides on the others: the
-- countries in which a product is not barred for good, and the time within which its dates can change what is decided.
-- Until they have been worked out they leave out nothing.
alter table catalogue.product
  add column possible_in text[] not null default '{*}',
  add column turns_from timestamptz default '-infinity',
  add column turns_until timestamptz default 'infinity';
alter table catalogue.product
  alter column possible_in drop default, alter column turns_from drop default, alter column turns_until drop default;

create index product_by_turn on catalogue.product (turns_until) where turns_until is not null and removed_at is null;
