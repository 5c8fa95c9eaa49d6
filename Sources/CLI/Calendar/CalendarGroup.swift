import ArgumentParser

/// `gongkai calendar`: workdays, holidays and due dates.
struct CalendarGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "工作日历：推算期限，查看和载入放假安排。",
    usage: "gongkai calendar <命令>",
    discussion: """
      例：
        gongkai calendar due --from 2024-02-05 --workdays 20
        gongkai calendar show 2026
        gongkai calendar import 2027年通知.txt
      """,
    subcommands: [CalendarDue.self, CalendarList.self, CalendarShow.self, CalendarImport.self])
}
