import App
import ArgumentParser
import Disclosure
import Operations

/// `gongkai people reset-password`: a password for one use.
struct PeopleReset: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset-password",
    abstract: "重置密码：给出一个 30 分钟内有效的一次性密码。",
    usage: "gongkai people reset-password 账号",
    discussion: """
      例：
        gongkai people reset-password zhangsan
      """)

  @Argument(help: ArgumentHelp("账号。", valueName: "账号"))
  var name: String

  func run() async throws {
    let password = try await OpenInstallation.with { installation in
      let principal = OpenInstallation.operatorItself("people")
      let person = try await installation.desk.answer(PersonNamed(name), as: principal)
      let entrance = Entrance(desk: installation.desk, mill: PasswordMill())
      return try await entrance.resetPassword(of: person.id, as: principal)
    }
    Terminal().print(password)
  }
}

/// `gongkai people reset-second-factor`: takes a lost second factor off.
struct PeopleResetFactor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset-second-factor",
    abstract: "取消丢失的动态口令；本人下次登录时重新设置。",
    usage: "gongkai people reset-second-factor 账号",
    discussion: """
      例：
        gongkai people reset-second-factor zhangsan
      """)

  @Argument(help: ArgumentHelp("账号。", valueName: "账号"))
  var name: String

  func run() async throws {
    try await PeopleWork.perform(name) { ResetSecondFactor($0.id) }
  }
}

/// `gongkai people unlock`: lifts the waiting time after failed sign-ins.
struct PeopleUnlock: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlock",
    abstract: "解除多次登录失败后的等待。",
    usage: "gongkai people unlock 账号",
    discussion: """
      例：
        gongkai people unlock zhangsan
      """)

  @Argument(help: ArgumentHelp("账号。", valueName: "账号"))
  var name: String

  func run() async throws {
    try await PeopleWork.perform(name) { UnlockSignIn($0.id) }
  }
}

/// `gongkai people disable`: closes an account.
struct PeopleDisable: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disable",
    abstract: "停用账号；其会话和令牌立即失效。",
    usage: "gongkai people disable 账号",
    discussion: """
      例：
        gongkai people disable zhangsan
      """)

  @Argument(help: ArgumentHelp("账号。", valueName: "账号"))
  var name: String

  func run() async throws {
    try await PeopleWork.perform(name) { DisablePerson($0.id, version: $0.version) }
  }
}

/// One operation on the account of a name.
enum PeopleWork {
  static func perform(_ name: String, _ operation: (Person) -> some Operation) async throws {
    try await OpenInstallation.with { installation in
      let principal = OpenInstallation.operatorItself("people")
      let person = try await installation.desk.answer(PersonNamed(name), as: principal)
      _ = try await installation.desk.perform(operation(person), as: principal)
    }
    Terminal().print("已完成。")
  }
}
