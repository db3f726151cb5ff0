-- Which services serve which country, so that find help reads only those. Every service stands
-- once more under no country, for who does not say where.
CREATE TABLE service_country (
    country    TEXT NOT NULL,
    service_id UUID NOT NULL REFERENCES service (id) ON DELETE CASCADE,
    PRIMARY KEY (country, service_id)
);
CREATE INDEX service_country_by_service ON service_country (service_id);

INSERT INTO service_country (country, service_id) SELECT '', id FROM service;
INSERT INTO service_country (country, service_id)
SELECT DISTINCT each.country, service.id
  FROM service, json_array_elements_text(service.doc::json -> 'countries') AS each (country);
