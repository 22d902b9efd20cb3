--liquibase formatted sql

--changeset comptoir:followup-1
create table agreement (
    project_id uuid not null,
    edition_id uuid not null,
    granted_cents bigint not null,
    state varchar(12) not null,
    signed_on date,
    version int not null,
    primary key (project_id),
    constraint agreement_of_project foreign key (project_id) references project (id),
    constraint agreement_of_edition foreign key (edition_id) references edition (id),
    constraint agreement_state_known check (state in ('AWARDED', 'AGREED', 'UNDER_WAY', 'REPORTED', 'CLOSED')),
    constraint agreement_amount_positive check (granted_cents > 0),
    key agreement_by_edition (edition_id, state)
);

--changeset comptoir:followup-2
create table instalment (
    id uuid not null,
    project_id uuid not null,
    due_on date not null,
    amount_cents bigint not null,
    paid_on date,
    primary key (id),
    constraint instalment_of_agreement foreign key (project_id) references agreement (project_id),
    constraint instalment_positive check (amount_cents > 0),
    key instalment_by_project (project_id, due_on)
);

--changeset comptoir:followup-3
create table news_item (
    id uuid not null,
    project_id uuid not null,
    published_on date not null,
    title varchar(120) not null,
    text varchar(2000) not null,
    primary key (id),
    constraint news_of_agreement foreign key (project_id) references agreement (project_id),
    key news_by_project (project_id, published_on)
);

--changeset comptoir:followup-4
grant select, insert, update on agreement to ${appUser};

--changeset comptoir:followup-5
grant select, insert, update on instalment to ${appUser};

--changeset comptoir:followup-6
grant select, insert on news_item to ${appUser};
