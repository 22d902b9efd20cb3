--liquibase formatted sql

--changeset comptoir:retention-1
-- That the electors' data of an edition are gone, and by whose decision: once, never changed (see the grants).
create table electors_purge (
    edition_id uuid not null,
    decision_id uuid not null,
    purged_at datetime(6) not null,
    primary key (edition_id),
    constraint purge_of_edition foreign key (edition_id) references edition (id),
    constraint purge_decided_by_two foreign key (decision_id) references decision (id)
);

--changeset comptoir:retention-2
-- What went, by kind, and the sums that stay: none about a handful of people.
create table purge_figure (
    edition_id uuid not null,
    kind varchar(8) not null,
    label varchar(60) not null,
    n int not null,
    primary key (edition_id, kind, label),
    constraint figure_of_purge foreign key (edition_id) references electors_purge (edition_id),
    constraint purge_figure_kind_known check (kind in ('ERASED', 'CHANNEL', 'COMMUNE')),
    constraint purge_figure_of_many check (kind = 'ERASED' or n >= 10)
);

--changeset comptoir:retention-3
grant select, insert on electors_purge to ${appUser};

--changeset comptoir:retention-4
grant select, insert on purge_figure to ${appUser};
