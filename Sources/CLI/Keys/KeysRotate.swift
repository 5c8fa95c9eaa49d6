import App
import ArgumentParser
import Cryptography
import Disclosure
import Operations

/// `gongkai keys rotate`: a new key, and everything sealed anew with it.
struct KeysRotate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate",
    abstract: "更换密钥：建立新密钥，并用它重新加密。",
    usage: "gongkai keys rotate [--only-new-key | --resume]",
    discussion: """
      例：
        gongkai keys rotate

      服务正在运行时，分两步：先 gongkai keys rotate --only-new-key，
      重启全部服务，再 gongkai keys rotate --resume。
      中断后运行 gongkai keys rotate --resume 接着做。
      旧密钥必须保留，直到其加密的内容全部换完、相应的备份也不再需要。
      """)

  @Flag(help: "只建立新密钥，不重新加密。")
  var onlyNewKey = false

  @Flag(help: "不建立新密钥，只把还在用旧密钥的内容重新加密。")
  var resume = false

  func run() async throws {
    guard !(onlyNewKey && resume) else { throw ValidationError("--only-new-key 与 --resume 不能同时使用。") }
    if !resume { try await addKey() }
    if !onlyNewKey { try await reseal() }
  }

  private func addKey() async throws {
    let name = try await OpenInstallation.with { installation in
      guard installation.settings.text(.sealKeys).isEmpty else {
        throw JournalFault(
          description: "密钥来自环境变量 GONGKAI_SEAL_KEYS：请在最前面加上新密钥，重启全部服务，再运行 gongkai keys rotate --resume。")
      }
      let key = try installation.keys.addKey()
      try await installation.desk.perform(RecordNewKey(key.name), as: KeysGroup.principal)
      return key.name
    }
    Terminal().print("已建立密钥 \(name)，请立即备份密钥目录。")
  }

  private func reseal() async throws {
    // Opened anew, so that the ring has the new key.
    let failed = try await OpenInstallation.with { installation in
      let newest = installation.surroundings.keys.newest?.name
      let counts = try await installation.desk.answer(SealedCounts(), as: KeysGroup.principal)
      var failed = 0
      for name in counts.keys.sorted() where name != newest {
        let batch = try await reseal(sealedWith: name, in: installation)
        failed += batch.failed
        Terminal().print("\(name)：\(batch.done) 条已用 \(newest ?? "") 重新加密。")
      }
      return failed
    }
    guard failed == 0 else {
      Terminal.complain("有 \(failed) 条没有通过完整性校验，保持原样。请会同审计管理员核查，旧密钥不要删除。")
      throw ExitCode(ExitStatus.findings.rawValue)
    }
  }

  private func reseal(
    sealedWith name: String, in installation: Installation
  ) async throws -> (done: Int, failed: Int) {
    var last: SealedValue.ID?
    var (done, failed) = (0, 0)
    repeat {
      let batch = try await installation.desk.perform(
        ResealValues(sealedWith: name, after: last), as: KeysGroup.principal)
      last = batch.last
      done += batch.resealed
      failed += batch.failed
    } while last != nil
    return (done, failed)
  }
}
