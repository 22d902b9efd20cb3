--liquibase formatted sql

--changeset comptoir:comptoir-1
create table comptoir (
    id uuid not null,
    name varchar(120) not null,
    place varchar(120) not null,
    address varchar(200) not null,
    commune_code char(5) not null,
    access_note varchar(300) not null,
    primary key (id),
    constraint comptoir_named_once unique (name),
    constraint comptoir_in_commune foreign key (commune_code) references commune (code)
);

--changeset comptoir:comptoir-2
create table comptoir_session (
    id uuid not null,
    comptoir_id uuid not null,
    edition_id uuid not null,
    starts_at datetime(6) not null,
    ends_at datetime(6) not null,
    note varchar(300) not null,
    primary key (id),
    constraint session_of_comptoir foreign key (comptoir_id) references comptoir (id),
    constraint session_of_edition foreign key (edition_id) references edition (id),
    constraint session_ends_after_start check (starts_at < ends_at),
    constraint session_once unique (comptoir_id, starts_at),
    key session_by_date (edition_id, starts_at)
);

--changeset comptoir:comptoir-3
create table attendance (
    id uuid not null,
    session_id uuid not null,
    display_name varchar(120) not null,
    commune_code char(5),
    recorded_at datetime(6) not null,
    primary key (id),
    key attendance_by_session (session_id, recorded_at),
    constraint attendance_of_session foreign key (session_id) references comptoir_session (id),
    constraint attendance_from_commune foreign key (commune_code) references commune (code)
);

--changeset comptoir:comptoir-4
-- Which ideas were noted at which session, and for which person present.
create table captured_idea (
    idea_id uuid not null,
    session_id uuid not null,
    attendance_id uuid,
    primary key (idea_id),
    key captured_by_session (session_id),
    constraint captured_idea_exists foreign key (idea_id) references idea (id),
    constraint captured_at_session foreign key (session_id) references comptoir_session (id),
    constraint captured_for_person foreign key (attendance_id) references attendance (id)
);

--changeset comptoir:comptoir-5
grant select, insert, update on comptoir to ${appUser};

--changeset comptoir:comptoir-6
grant select, insert, update on comptoir_session to ${appUser};

--changeset comptoir:comptoir-7
grant select, insert, delete on attendance to ${appUser};

--changeset comptoir:comptoir-8
grant select, insert on captured_idea to ${appUser};
