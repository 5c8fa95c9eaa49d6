import App
import ArgumentParser
import Disclosure
import Operations

/// `gongkai people link`: links an account to an identity of the single sign-on.
struct PeopleLink: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "关联到统一身份认证平台上的标识；其所有登录立即结束。",
    usage: "gongkai people link 账号 标识",
    discussion: """
      安全管理员和审计管理员只能这样关联；其他账号也可以在网页上登记。

      例：
        gongkai people link auditor 7f3c1d2e
      """)

  @Argument(help: ArgumentHelp("账号。", valueName: "账号"))
  var name: String

  @Argument(help: ArgumentHelp("认证平台对此人的标识。", valueName: "标识"))
  var subject: String

  func run() async throws {
    guard !subject.allSatisfy(\.isWhitespace) else { throw ValidationError("标识不能为空；取消关联用 gongkai people unlink。") }
    try await PeopleWork.perform(name) { LinkIdentity($0.id, to: subject) }
  }
}

/// `gongkai people unlink`: takes an account off the single sign-on.
struct PeopleUnlink: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlink",
    abstract: "取消账号与统一身份的关联；其所有登录立即结束。",
    usage: "gongkai people unlink 账号",
    discussion: """
      例：
        gongkai people unlink zhangsan
      """)

  @Argument(help: ArgumentHelp("账号。", valueName: "账号"))
  var name: String

  func run() async throws {
    try await PeopleWork.perform(name) { LinkIdentity($0.id, to: nil) }
  }
}
