import App
import ArgumentParser
import Glibc

/// The command `gongkai`.
@main
struct Gongkai: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gongkai",
    abstract: "公开：政府信息公开工作平台，也读取、核对、比较年度报告。",
    usage: "gongkai <命令>",
    discussion: """
      例：
        gongkai report check 2023.docx --previous 2022.docx
        gongkai report table 年报/ --format xlsx --output 汇总.xlsx
        gongkai serve

      退出码：
        0   没有问题
        1   有“错误”级的核对结果
        2   有文件无法读取
        64  命令用法不对
      同时有几种情况时取最大的一个。
      """,
    version: "gongkai \(Release.version)",
    subcommands: [
      ReportGroup.self,
      CalendarGroup.self,
      Serve.self,
      SetUp.self,
      PeopleGroup.self,
      RequestsGroup.self,
      Migrate.self,
      BackupCommand.self,
      Restore.self,
      CopyDatabase.self,
      CheckInstallation.self,
      ExplainAccessCommand.self,
      JournalGroup.self,
      KeysGroup.self,
      Demo.self,
      Reindex.self,
      Doctor.self,
      Completions.self,
    ])

  static func main() async {
    // A reader that goes away is seen when writing fails; helper processes must not kill us either.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      leave(with: error)
    }
  }

  /// Shows help, version or a usage error in Chinese and ends with the code that belongs to it.
  private static func leave(with error: any Error) -> Never {
    // 1 means findings; what fails for another reason, such as a port in use, ends with 2.
    let isFault = exitCode(for: error) == .failure && !(error is ExitCode)
    let code = isFault ? ExitCode(ExitStatus.unreadable.rawValue) : exitCode(for: error)
    let message = fullMessage(for: error)
    // A completion script (`--generate-completion-script`) is no prose.
    let text = message.hasPrefix("#") ? message : ChineseUsage.translated(message)
    if !text.isEmpty {
      let stream = code == .success ? StandardStream.output : .error
      stream.write(Array((text + "\n").utf8))
    }
    Glibc.exit(code.rawValue)
  }
}
