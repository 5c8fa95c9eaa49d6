import App
import ArgumentParser

/// `gongkai doctor`: which helpers are on this machine, and what cannot be done without the others.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "检查本机有哪些辅助程序，缺少的会影响什么。",
    usage: "gongkai doctor [--json]",
    discussion: """
      例：
        gongkai doctor
        gongkai doctor --json

      缺少的只影响所列的功能，其余照常可用，所以总以 0 退出。
      """)

  @Flag(name: .long, help: "在标准输出写 JSON。")
  var json = false

  func run() throws {
    let helpers = HostHelper.all(try ServerSettings())
    if json { return StandardStream.output.write(HostHelper.json(helpers)) }
    let terminal = Terminal()
    terminal.print("gongkai \(Release.version)")
    for helper in helpers {
      let mark = helper.path == nil ? terminal.painted("缺少", .yellow) : terminal.painted("可用", .green)
      let lines = TextWrap.lines(
        "\(helper.name)：" + (helper.path ?? helper.without + helper.remedy),
        width: Terminal.width - 6)
      for (index, line) in lines.enumerated() { terminal.print((index == 0 ? mark + "  " : "      ") + line) }
    }
  }
}
