import App
import ArgumentParser

/// `gongkai serve`: the page where reports are dropped, read, checked and compared.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "启动网页服务，在浏览器中读取、核对、比较。",
    usage: "gongkai serve [--host HOST] [--port PORT]",
    discussion: """
      例：
        gongkai serve
        gongkai serve --host 0.0.0.0 --port 8080

      全部设置（环境变量 GONGKAI_…）见 docs/operator/serve.md。
      按 Ctrl-C 停止；正在处理的请求会先完成。
      """)

  @Option(help: ArgumentHelp("监听地址，默认 127.0.0.1。", valueName: "HOST"))
  var host: String?

  @Option(help: ArgumentHelp("端口，默认 8080；0 表示由系统选择。", valueName: "PORT"))
  var port: Int?

  func run() async throws {
    let settings: ServerSettings
    do {
      settings = try ServerSettings(host: host, port: port)
    } catch {
      throw ValidationError(error.description)
    }
    do {
      try await Server(settings: settings).run()
    } catch {
      throw ServeFault(cause: "\(error)", settings: settings)
    }
  }
}

/// Why the server could not be started, or went down.
struct ServeFault: Error, CustomStringConvertible {
  /// The sentence, in Chinese.
  let description: String

  init(cause: String, settings: ServerSettings) {
    description =
      if cause.contains("Address already in use") {
        "端口 \(settings.port) 已被占用，请换一个：gongkai serve --port \(settings.port + 1)"
      } else if cause.contains("Permission denied") {
        "没有权限使用端口 \(settings.port)，请用 1024 以上的端口。"
      } else {
        "服务无法运行：\(cause)"
      }
  }
}
