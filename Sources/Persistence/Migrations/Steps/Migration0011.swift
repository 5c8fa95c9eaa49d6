extension Migrations {
  static let reminders = Migration(
    11, "期限提醒",
    shared: """
      CREATE TABLE matter_reminder (
        matter_id <id> PRIMARY KEY REFERENCES matter (id),
        due_on TEXT NOT NULL,
        stage BIGINT NOT NULL
      );
      """)
}
