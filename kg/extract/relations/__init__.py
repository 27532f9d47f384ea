"""Binary relations: offices, membership, kin, nationality, place; when they hold and how surely."""
