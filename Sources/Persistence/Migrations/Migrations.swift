/// The schema, step by step.
public enum Migrations {
  /// All steps in order.
  public static let all: [Migration] = [
    foundations, organs, people, journal, matters, approvals, work, calendars, retention, search,
    reminders, signOn, searchMarks, requests, registerImports, publications,
  ]
}
