import ArgumentParser

/// `gongkai calendar`: workdays, holidays and due dates.
struct CalendarGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "工作日历：推算期限。",
    usage: "gongkai calendar <命令>",
    discussion: """
      例：
        gongkai calendar due --from 2024-02-05 --workdays 20
      """,
    subcommands: [CalendarDue.self])
}
