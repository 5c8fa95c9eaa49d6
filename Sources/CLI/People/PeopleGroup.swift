import ArgumentParser

/// `gongkai people`: accounts, for the operator of the machine.
struct PeopleGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "账号：列出、重置密码、解除等待、停用、关联统一身份。",
    usage: "gongkai people <命令>",
    discussion: """
      例：
        gongkai people list
        gongkai people reset-password sysadmin
      """,
    subcommands: [
      PeopleListing.self, PeopleReset.self, PeopleResetFactor.self, PeopleUnlock.self, PeopleDisable.self,
      PeopleLink.self, PeopleUnlink.self, PeopleImport.self,
    ])
}
