package com.creativeai.calls.ui;

import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockInstantiator;
import com.github.mvysny.kaributesting.v10.mock.MockService;
import com.github.mvysny.kaributesting.v10.mock.MockVaadinServlet;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServletService;
import java.util.Map;
import java.util.function.Supplier;

/** Makes views where CDI would: by a maker for each class. */
class PagesServlet extends MockVaadinServlet {
  private static final long serialVersionUID = 1L;

  private final transient Map<Class<?>, Supplier<Object>> makers;

  PagesServlet(Routes routes, Map<Class<?>, Supplier<Object>> makers) {
    super(routes, MockedUI::new);
    this.makers = makers;
  }

  @Override
  protected VaadinServletService createServletService(DeploymentConfiguration configuration)
      throws ServiceException {
    VaadinServletService service = new PagesService(configuration);
    service.init();
    getRoutes().register(service.getContext());
    return service;
  }

  private final class PagesService extends MockService {
    private static final long serialVersionUID = 1L;

    PagesService(DeploymentConfiguration configuration) {
      super(PagesServlet.this, configuration, MockedUI::new);
    }

    @Override
    public Instantiator getInstantiator() {
      return MockInstantiator.Companion.create(new Makers(this));
    }
  }

  private final class Makers extends DefaultInstantiator {
    private static final long serialVersionUID = 1L;

    Makers(PagesService service) {
      super(service);
    }

    @Override
    public <T> T getOrCreate(Class<T> type) {
      Supplier<Object> maker = makers.get(type);
      return maker == null ? super.getOrCreate(type) : type.cast(maker.get());
    }
  }
}
