--liquibase formatted sql

--changeset comptoir:territory-1
create table territory (
    code varchar(12) not null,
    kind varchar(16) not null,
    name varchar(120) not null,
    primary key (code),
    constraint territory_kind_known check (kind in ('ARRONDISSEMENT', 'EPCI'))
);

--changeset comptoir:territory-2
create table commune (
    code char(5) not null,
    name varchar(80) not null,
    search_name varchar(80) not null,
    population int not null,
    arrondissement_code varchar(12) not null,
    epci_code varchar(12) not null,
    -- A commune that merged into another one keeps its row: ideas and votes still refer to it.
    current boolean not null,
    primary key (code),
    key commune_by_search_name (search_name),
    constraint commune_in_arrondissement foreign key (arrondissement_code) references territory (code),
    constraint commune_in_epci foreign key (epci_code) references territory (code),
    constraint commune_population_not_negative check (population >= 0)
);

--changeset comptoir:territory-3
create table commune_postal_code (
    postal_code char(5) not null,
    commune_code char(5) not null,
    primary key (postal_code, commune_code),
    constraint postal_code_of_commune foreign key (commune_code) references commune (code)
);

--changeset comptoir:territory-4
grant select, insert, update on territory to ${appUser};

--changeset comptoir:territory-5
grant select, insert, update on commune to ${appUser};

--changeset comptoir:territory-6
grant select, insert, delete on commune_postal_code to ${appUser};
