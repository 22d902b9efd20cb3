--liquibase formatted sql

--changeset comptoir:idea-1
create table idea (
    id uuid not null,
    edition_id uuid not null,
    reference char(8) not null,
    sentence varchar(500) not null,
    search_text varchar(1000) not null,
    entry varchar(8) not null,
    channel varchar(16) not null,
    theme varchar(32),
    commune_code char(5),
    author_name varchar(120),
    author_email varchar(254),
    author_phone varchar(20),
    contact_wanted boolean not null,
    status varchar(20) not null,
    published boolean not null,
    voiced_at datetime(6) not null,
    version int not null,
    primary key (id),
    constraint idea_reference_once unique (reference),
    constraint idea_of_edition foreign key (edition_id) references edition (id),
    constraint idea_in_commune foreign key (commune_code) references commune (code),
    constraint idea_entry_known check (entry in ('NEED', 'IDEA', 'PLACE')),
    constraint idea_channel_known check (channel in ('COMPTOIR', 'ONLINE', 'PHONE', 'DOOR_TO_DOOR', 'POST')),
    constraint idea_status_known check (status in ('VOICED', 'IN_ACCOMPANIMENT', 'SUBMITTED', 'REFERRED', 'JOINED', 'MATURING', 'ABANDONED')),
    key idea_by_date (edition_id, published, voiced_at),
    key idea_by_mailbox (author_email, voiced_at)
);

--changeset comptoir:idea-2
grant select, insert, update on idea to ${appUser};

--changeset comptoir:idea-links-1
-- The personal links of an idea: a mail that brings a new one leaves the one on paper alone.
create table idea_link (
    link_hash binary(32) not null,
    idea_id uuid not null,
    primary key (link_hash),
    key links_of_idea (idea_id),
    constraint link_of_idea foreign key (idea_id) references idea (id)
);

--changeset comptoir:idea-links-2
grant select, insert, delete on idea_link to ${appUser};
