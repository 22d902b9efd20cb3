--liquibase formatted sql

--changeset comptoir:identity-1
create table partner_structure (
    id uuid not null,
    name varchar(120) not null,
    kind varchar(40) not null,
    primary key (id),
    constraint partner_structure_named_once unique (name)
);

--changeset comptoir:identity-2
create table staff_account (
    id uuid not null,
    email varchar(254) not null,
    display_name varchar(120) not null,
    password_hash varchar(255) not null,
    structure_id uuid,
    enabled boolean not null,
    demonstration boolean not null,
    failed_logins int not null,
    locked_until datetime(6),
    version int not null,
    primary key (id),
    constraint staff_email_once unique (email),
    constraint staff_of_structure foreign key (structure_id) references partner_structure (id)
);

--changeset comptoir:identity-3
create table staff_role (
    staff_id uuid not null,
    role varchar(20) not null,
    primary key (staff_id, role),
    constraint role_of_staff foreign key (staff_id) references staff_account (id) on delete cascade,
    constraint role_known check (role in ('ADMINISTRATOR', 'HOST', 'ADVISER', 'REVIEWER', 'COMMITTEE', 'POLL_OFFICER', 'OBSERVER'))
);

--changeset comptoir:identity-4
create table password_reset (
    token_hash binary(32) not null,
    staff_id uuid not null,
    expires_at datetime(6) not null,
    primary key (token_hash),
    constraint reset_of_staff foreign key (staff_id) references staff_account (id) on delete cascade
);

--changeset comptoir:identity-5
grant select, insert, update on partner_structure to ${appUser};

--changeset comptoir:identity-6
grant select, insert, update on staff_account to ${appUser};

--changeset comptoir:identity-7
grant select, insert, delete on staff_role to ${appUser};

--changeset comptoir:identity-8
grant select, insert, delete on password_reset to ${appUser};
