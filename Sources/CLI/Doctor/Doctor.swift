import App
import ArgumentParser
import CivilTime

/// `gongkai doctor`: which helpers are on this machine, and what cannot be done without the others.
struct Doctor: AsyncParsableCommand {
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

  func run() async throws {
    let settings = try ServerSettings()
    let helpers = HostHelper.all(settings)
    let signOn = await SignOnFinding.now(settings)
    if json { return StandardStream.output.write(HostHelper.json(helpers, signOn: signOn)) }
    let terminal = Terminal()
    terminal.print("gongkai \(Release.version)")
    for helper in helpers {
      let mark = helper.path == nil ? terminal.painted("缺少", .yellow) : terminal.painted("可用", .green)
      let lines = TextWrap.lines(
        "\(helper.name)：" + (helper.path ?? helper.without + helper.remedy),
        width: Terminal.width - 6)
      for (index, line) in lines.enumerated() { terminal.print((index == 0 ? mark + "  " : "      ") + line) }
    }
    if let signOn { tell(signOn, terminal) }
    tell(CertificateTerm.daysLeft(settings, at: SystemClock.now), terminal)
  }

  private func tell(_ signOn: SignOnFinding, _ terminal: Terminal) {
    switch signOn {
    case .answers: terminal.print("\(terminal.painted("可用", .green))  统一身份认证：认证平台有应答。")
    case .silent(let reason):
      let line = "统一身份认证：认证平台没有应答，或者应答不对。请检查地址、网络和证书。（\(reason)）"
      for (index, line) in TextWrap.lines(line, width: Terminal.width - 6).enumerated() {
        terminal.print((index == 0 ? terminal.painted("注意", .yellow) + "  " : "      ") + line)
      }
    }
  }

  private func tell(_ days: Int?, _ terminal: Terminal) {
    guard let days else { return }
    let isLate = days < CertificateTerm.warning
    let term = days < 0 ? "已经过期，浏览器会拒绝访问。" : "还有 \(days) 天到期。"
    let mark = isLate ? terminal.painted("注意", .yellow) : terminal.painted("可用", .green)
    terminal.print("\(mark)  TLS 证书：\(term)\(isLate ? "请尽快换新证书，服务一分钟内自动采用。" : "")")
  }
}
